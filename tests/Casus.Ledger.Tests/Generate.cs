using CsCheck;
using NodaTime;

namespace Casus.Ledger.Tests;

/// <summary>Arbitrary coded documents that follow the contract, with awkward texts.</summary>
internal static class Generate
{
    private static readonly Gen<string> Text = Gen.OneOf(
        "word", "Übung", "\"", ",", ";", "\n", "\r\n", "\r", "=1+1", "😀", "\0", "é", " ", "'", "\t", "null", "\\", "%", "")
        .Array[0, 5].Select(string.Concat);

    private static readonly Gen<string?> MaybeText = Maybe(Text);

    private static readonly Gen<(int Start, int End)> Span =
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 60], (start, length) => (start, start + length));

    private static readonly Gen<LocalDate> Date =
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28], (y, m, d) => new LocalDate(y, m, d));

    private static readonly Gen<LocalDate?> MaybeDate =
        Gen.OneOf<LocalDate?>(Date.Select(d => (LocalDate?)d), Gen.Const((LocalDate?)null));

    private static readonly Gen<Words> Words = Gen.Select(Text, Span, (text, span) => new Words(text, span.Start, span.End));

    private static readonly Gen<IReadOnlyList<Words>> WordsList = Words.Array[0, 3].Select(w => (IReadOnlyList<Words>)w);

    private static readonly Gen<string?> Country = Gen.OneOf<string?>(null, "KAZ", "RUS", "EU");

    private static readonly Gen<Participant> Participant = Gen.Select(
        Words, MaybeText, Country, Gen.OneOf<string?>([null, .. Plover.Sectors.Order()]), Maybe(Words),
        (w, name, country, sector, antecedent) =>
            new Participant(w.Text, w.Start, w.End, name, country, sector, antecedent));

    private static readonly Gen<Place> Place = Gen.Select(
        Words, MaybeText, Country, Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Bool,
        (w, name, country, latitude, longitude, located) => new Place(
            w.Text, w.Start, w.End, name, country, located ? latitude : null, located ? longitude : null));

    private static readonly Gen<TimeSpanWords> Time = Gen.Select(
        Words, MaybeDate, MaybeDate, (w, from, to) => new TimeSpanWords(w.Text, w.Start, w.End, from, to));

    private static readonly Gen<Factuality> Factuality = Gen.Select(
        Gen.Enum<Polarity>(), Gen.Enum<Certainty>(), Gen.Enum<Tense>(), (p, c, t) => new Factuality(p, c, t));

    private static readonly Gen<(EventType Type, string? Mode)> Code = Gen.Enum<EventType>().SelectMany(
        type => Gen.OneOf<string?>([null, .. Plover.Modes(type).Order()]).Select(mode => (type, mode)));

    private static readonly Gen<Likelihood> Likelihood = Gen.Select(
        Words, Gen.Double[0, 0.4], Gen.Double[0.6, 1], Gen.Bool,
        (w, low, high, agreed) => new Likelihood(w.Text, w.Start, w.End, low, agreed ? (low + high) / 2 : null, high));

    private static readonly Gen<Forecast> Forecast = Gen.Select(
        Gen.Enum<ForecastKind>(), Code, Gen.Enum<Polarity>(), Maybe(Likelihood), Maybe(Words),
        (kind, code, polarity, likelihood, condition) => new Forecast(kind, code.Type, code.Mode, polarity, likelihood, condition));

    private static readonly Gen<EventRecord> Event = Gen.Select(
        Code, Participant.Array[0, 3], Participant.Array[0, 3], WordsList, Maybe(Place), Maybe(Time), Factuality,
        Gen.Select(MaybeDate, Gen.OneOf(Plover.Contexts.Order().ToArray()).Array[0, 2], Gen.Double[0, 1], Gen.Int[0, 99], Maybe(Forecast)),
        (code, actors, recipients, trigger, place, time, factuality, rest) => new EventRecord
        {
            Id = "",
            Document = "",
            Sentence = rest.Item4,
            Type = code.Type,
            Mode = code.Mode,
            Contexts = [.. rest.Item2.Distinct().Order(StringComparer.Ordinal)],
            Quad = Plover.Quad(code.Type),
            Intensity = Plover.Intensity(code.Type, code.Mode),
            Actors = actors,
            Recipients = recipients,
            Trigger = trigger,
            Place = place,
            Time = time,
            Date = rest.Item1,
            Factuality = factuality,
            Forecast = rest.Item5,
            Confidence = rest.Item3,
        });

    private static readonly Gen<AttributionRecord> Attribution = Gen.Select(
        Maybe(Participant), WordsList, WordsList, Gen.Enum<Manner>(), Gen.Enum<Stance>(), Maybe(Factuality), Gen.Bool,
        (source, cue, content, manner, stance, factuality, foretells) => new AttributionRecord
        {
            Id = "", Document = "", Source = source, Cue = cue, Content = content, Manner = manner, Stance = stance,
            Factuality = factuality, Foretells = foretells,
        });

    private static readonly Gen<CauseSide> Side = Gen.Select(
        Words, MaybeText, (w, e) => new CauseSide(w.Text, w.Start, w.End, e));

    private static readonly Gen<CauseRecord> Cause = Gen.Select(
        WordsList, Side, Side, (cue, cause, effect) => new CauseRecord
        {
            Id = "", Document = "", Cue = cue, Cause = cause, Effect = effect,
        });

    private static readonly Gen<Section> Section = Gen.Select(
        Span, Gen.Enum<SectionRole>(), (span, role) => new Section(span.Start, span.End, role));

    private static readonly Gen<Sign> Sign = Gen.Select(
        Text, Text, Span, (name, because, span) => new Sign(name, because, span.Start, span.End));

    private static readonly Gen<DocumentRecord> Document = Gen.Select(
        Text, MaybeText.Array[6], Date, Gen.Int[0, 86_399], Gen.Enum<ArticleKind>(), Section.Array[0, 3], Sign.Array[0, 2],
        (text, maybe, day, second, kind, sections, signs) => new DocumentRecord
        {
            Id = "",
            Text = text,
            File = maybe[0],
            Title = maybe[1],
            Url = maybe[2],
            Outlet = maybe[3],
            Author = maybe[4],
            Language = "en",
            Published = maybe[5] is null ? null : day + LocalTime.FromSecondsSinceMidnight(second),
            Kind = kind,
            Sections = sections,
            Signs = signs,
            CopyOf = maybe[5],
            Coder = "casus 0.1.0 en-test",
        });

    /// <summary>One document with its records; ids follow from <paramref name="id"/>.</summary>
    public static Gen<CodedDocument> Coded(string id) => Gen.Select(
        Document, Event.Array[0, 4], Attribution.Array[0, 3], Cause.Array[0, 2],
        (document, events, attributions, causes) => new CodedDocument(
            document with { Id = id },
            [.. events.Select((e, i) => e with
            {
                Id = $"{id}.e{i}",
                Document = id,
                Attributions = [.. attributions.Take(i).Select((_, a) => $"{id}.a{a}")],
            })],
            [.. attributions.Select((a, i) => a with
            {
                Id = $"{id}.a{i}", Document = id, Within = i == 0 ? null : $"{id}.a{i - 1}",
            })],
            [.. causes.Select((c, i) => c with { Id = $"{id}.c{i}", Document = id })]));

    /// <summary>Several documents with different ids.</summary>
    public static Gen<CodedDocument[]> Several { get; } =
        Gen.Select(Coded("d0"), Coded("é 'd1'"), Coded("d;2"), Gen.Int[0, 3], (a, b, c, n) => new[] { a, b, c }[..n]);

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : class =>
        Gen.OneOf<T?>(gen.Select(value => (T?)value), Gen.Const((T?)null));
}
