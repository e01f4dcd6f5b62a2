using System.Text.Json.Nodes;

namespace Casus.Ledger.Export;

/// <summary>doccano's JSON Lines for sequence labelling with relations: one article a line, offsets in code points.</summary>
internal static class Doccano
{
    /// <summary>The lines; events are counted as they are written.</summary>
    public static IEnumerable<string> Lines(IEnumerable<CodedDocument> documents, Action<int> count)
    {
        var (entity, relation) = (0, 0);
        foreach (var document in documents)
        {
            var marks = Marks.Of(document);
            var ids = new List<int>();
            var entities = new JsonArray();
            foreach (var (label, words) in marks.All)
            {
                // doccano knows no entity of several pieces: the first stands for all.
                ids.Add(++entity);
                entities.Add(new JsonObject
                {
                    ["id"] = entity, ["label"] = label, ["start_offset"] = words[0].Start, ["end_offset"] = words[0].End,
                });
            }

            var relations = new JsonArray();
            foreach (var group in marks.Groups)
            {
                foreach (var (role, mark) in group.Members)
                {
                    relations.Add(new JsonObject
                    {
                        ["id"] = ++relation, ["from_id"] = ids[group.Anchor], ["to_id"] = ids[mark], ["type"] = role,
                    });
                }
            }

            count(document.Events.Count);
            yield return JsonText.Line(new JsonObject
            {
                ["id"] = document.Document.Id,
                ["text"] = document.Document.Text,
                ["entities"] = entities,
                ["relations"] = relations,
                ["title"] = document.Document.Title,
                ["outlet"] = document.Document.Outlet,
                ["url"] = document.Document.Url,
            });
        }
    }
}
