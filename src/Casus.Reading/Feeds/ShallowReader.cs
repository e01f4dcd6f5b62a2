using System.Xml;

namespace Casus.Reading.Feeds;

/// <summary>XML as far as feeds go: elements nested deeper, and more of them, than any feed has are refused before they are held.</summary>
internal sealed class ShallowReader(XmlReader inner) : XmlReader
{
    private const int Deepest = 200;
    private const int Most = 500_000;

    private int _nodes;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override bool Read()
    {
        if (!inner.Read())
        {
            return false;
        }

        return inner.Depth > Deepest ? throw new RefusedException($"elements nested more than {Deepest} deep, which no feed does")
            : (_nodes += 1 + inner.AttributeCount) > Most ? throw new RefusedException($"more than {Most:#,0} elements, texts and attributes, which no feed has")
            : true;
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();
}
