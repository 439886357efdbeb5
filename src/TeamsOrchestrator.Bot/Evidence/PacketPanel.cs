using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The part of a card that shows a decision packet: what sources disagree on first, every statement with where it comes from.</summary>
internal static class PacketPanel
{
    // With more, a card that shows the evidence as well would outgrow what Teams takes.
    private const int ShownOpenly = 5;
    private const int ShownFolded = 3;
    private const int SourcesShown = 3;
    private const int LongestText = 200;
    private const int LongestQuote = 120;
    private const int NotesShown = 12;
    private const int LongestNote = 500;

    /// <param name="interview">What came of the interview.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="folded">Whether also the disagreements and open questions open only with a tap.</param>
    public static IReadOnlyList<CardElement> Build(InterviewRecord interview, Words words, bool folded = false)
    {
        if (interview.Packet is not { } packet)
        {
            return interview.Notes.Count == 0 ? []
                : interview.DeclinedAi
                ? [new TextBlock(words["Packet_NoAi"]) { IsSubtle = true }, .. Said(interview, words), .. Notes(interview, words)]
                : [new TextBlock(words["Packet_None"]) { Color = TextColor.Warning }, .. Notes(interview, words)];
        }

        return
        [
            .. packet.Overview.Select(sentence => new TextBlock(CardText.Escape(sentence)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small }),
            .. Enum.GetValues<PacketPart>().SelectMany(part => Part(part, packet, interview, folded || part is PacketPart.Agreement or PacketPart.Known, words)),
            .. Unfounded(packet, interview, words),
            .. Notes(interview, words),
        ];
    }

    // Where no agent says what the notes say, they speak for themselves.
    private static IEnumerable<CardElement> Said(InterviewRecord interview, Words words)
    {
        var said = interview.Notes.SelectMany(notes => notes.Notes.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text))
            .Select(answer => (notes.Name, Question: (string?)answer.Question, Text: answer.Text!))
            .Concat(string.IsNullOrWhiteSpace(notes.Notes.Other) ? [] : [(notes.Name, Question: null, Text: notes.Notes.Other)])).ToList();
        foreach (var (name, question, text) in said.Take(NotesShown))
        {
            yield return new Container
            {
                Spacing = Spacing.Small,
                Items =
                [
                    .. question is null ? Array.Empty<CardElement>() : [new TextBlock(CardText.Escape(ShortText.Cut(question, LongestText))) { IsSubtle = true, Size = TextSize.Small }],
                    new TextBlock($"{CardText.Escape(name)}: {words.Quote(CardText.Escape(ShortText.Cut(text, LongestNote)))}") { Spacing = Spacing.None },
                ],
            };
        }

        if (said.Count > NotesShown)
        {
            yield return new TextBlock(words["Packet_More", said.Count - NotesShown]) { IsSubtle = true };
        }
    }

    private static IEnumerable<CardElement> Part(PacketPart part, DecisionPacket packet, InterviewRecord interview, bool folded, Words words)
    {
        var statements = packet.Of(part).ToList();
        if (statements.Count == 0)
        {
            yield break;
        }

        var shown = part is PacketPart.Disagreement or PacketPart.Open ? ShownOpenly : ShownFolded;
        var id = $"packet{part}";
        var title = words[$"Packet_{part}", statements.Count];
        yield return new Container
        {
            Spacing = Spacing.Medium,
            SelectAction = folded ? new ToggleVisibilityAction([id]) { Title = words["Packet_Show", title] } : null,
            Items = [new TextBlock($"{title}{(folded ? " ›" : string.Empty)}") { Weight = TextWeight.Bolder, Color = part == PacketPart.Disagreement ? TextColor.Warning : TextColor.Default }],
        };
        yield return new Container
        {
            Id = id, IsVisible = !folded, Spacing = Spacing.None,
            Items =
            [
                .. statements.Take(shown).Select(statement => Statement(statement, interview, words)),
                .. statements.Count > shown ? [new TextBlock(words["Packet_More", statements.Count - shown]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
        };
    }

    private static Container Statement(PacketStatement statement, InterviewRecord interview, Words words) => new()
    {
        Spacing = Spacing.Small,
        Items =
        [
            new TextBlock(CardText.Escape(ShortText.Cut(statement.Text, LongestText))),
            .. Shown(statement.Sources).Select(source => new TextBlock(Source(source, interview, words)) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }),
        ],
    };

    // Every source says something before one of them says more.
    private static IEnumerable<PacketSource> Shown(IReadOnlyList<PacketSource> sources) =>
        sources.GroupBy(source => (source.Kind, source.Notes)).SelectMany(group => group.Index()).OrderBy(item => item.Index).Select(item => item.Item).Take(SourcesShown);

    private static string Source(PacketSource source, InterviewRecord interview, Words words)
    {
        var who = source.Kind == PacketSourceKind.Notes && source.Notes is { } place && place < interview.Notes.Count
            ? words["Packet_SourceNotesOf", CardText.Escape(interview.Notes[place].Name)]
            : words[$"Packet_Source{source.Kind}"];
        return source.Quote is { } quote ? $"{who}: {words.Quote(CardText.Escape(ShortText.Cut(quote, LongestQuote)))}" : who;
    }

    // What an agent claimed without words that bear it out is not shown, but that it did is.
    private static IEnumerable<CardElement> Unfounded(DecisionPacket packet, InterviewRecord interview, Words words) => (interview.Assessment?.Unfounded ?? 0) + packet.Unfounded is > 0 and var fallen
        ? [new TextBlock(words["Packet_Unfounded", fallen]) { Color = TextColor.Warning, Size = TextSize.Small, Spacing = Spacing.Small }] : [];

    // Whose notes there are, and the interviewers' own scores: what the packet quotes from.
    private static IEnumerable<CardElement> Notes(InterviewRecord interview, Words words) => interview.Notes.Select(notes =>
    {
        var scores = notes.Notes.Answers.Where(answer => answer.Score is not null).Select(answer => answer.Score!.Value).ToList();
        var kept = notes.Notes.KeptAsWritten ? " " + words["Packet_KeptAsWritten"] : string.Empty;
        return (CardElement)new TextBlock(
            (scores.Count == 0 ? words["Packet_NotesBy", CardText.Escape(notes.Name)] : words["Packet_ScoresBy", CardText.Escape(notes.Name), string.Join(", ", scores)]) + kept)
        {
            IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small,
        };
    });
}
