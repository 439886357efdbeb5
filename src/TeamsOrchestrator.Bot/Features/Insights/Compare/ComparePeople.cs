using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>What people found about each of several candidates: decisions with their reasons, interview notes, and what is still open.</summary>
internal static class ComparePeople
{
    private const int DecisionsShown = 4;
    private const int NotesShown = 4;
    private const int OpenShown = 4;
    private const int LongestText = 200;

    public static IReadOnlyList<CardElement> Build(CompareModel model, Words words) => [.. model.People.Select(person => Person(model, person, words))];

    private static Container Person(CompareModel model, ComparedPerson person, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{CardText.Escape(person.Heading)}** · {person.State}"),
            .. person.Dossier is null ? [Small(words["Compare_NothingHeld"])] : Decided(person, words).Concat(Noted(person, words)).Concat(Open(model, person, words)),
        ],
    };

    private static IEnumerable<CardElement> Decided(ComparedPerson person, Words words) => person.Decisions.Count == 0
        ? [Small(words["Candidate_NobodyDecided"])]
        : person.Decisions.TakeLast(DecisionsShown).Select(line =>
        {
            var reason = string.IsNullOrWhiteSpace(line.Reason) ? string.Empty : $": {words.Quote(CardText.Escape(ShortText.Cut(line.Reason, LongestText)))}";
            var kind = line.Kind is ReviewKind.Final or ReviewKind.Interview or ReviewKind.Message ? line.Kind : ReviewKind.Candidate;
            return (CardElement)new TextBlock($"{line.When} · **{CardText.Escape(line.Who)}** {words[$"Candidate_{kind}_{line.Decision}"]}{reason}") { Spacing = Spacing.Small };
        });

    private static IEnumerable<CardElement> Noted(ComparedPerson person, Words words)
    {
        var said = (person.Interview?.Notes ?? []).SelectMany(notes => notes.Notes.Answers.Where(answer => !string.IsNullOrWhiteSpace(answer.Text) || answer.Score is not null)
            .Select(answer => (notes.Name, Text: answer.Text ?? answer.Question, answer.Score))
            .Concat(string.IsNullOrWhiteSpace(notes.Notes.Other) ? [] : [(notes.Name, Text: notes.Notes.Other, Score: (int?)null)])).ToList();
        foreach (var (name, text, score) in said.Take(NotesShown))
        {
            var scored = score is { } known ? " " + words["Compare_Scored", known] : string.Empty;
            yield return new TextBlock($"{words["Packet_SourceNotesOf", CardText.Escape(name)]}: {words.Quote(CardText.Escape(ShortText.Cut(text, LongestText)))}{scored}") { Spacing = Spacing.Small };
        }

        if (said.Count > NotesShown)
        {
            yield return Small(words["Packet_More", said.Count - NotesShown]);
        }
    }

    // What the packet calls open; without one, the must-haves that the CV does not show in full.
    private static IEnumerable<CardElement> Open(CompareModel model, ComparedPerson person, Words words)
    {
        IReadOnlyList<string> open = person.Interview?.Packet is { } packet
            ? [.. packet.Of(PacketPart.Open).Select(statement => statement.Text)]
            : [.. model.Criteria.Where(criterion => criterion.MustHave && person.Dossier?.Screening?.Findings
                .FirstOrDefault(finding => string.Equals(finding.CriterionId, criterion.Id, StringComparison.Ordinal))?.Verdict is Verdict.NotFound or Verdict.Partly).Select(criterion => criterion.Text)];
        if (person.Dossier is { Screening: null })
        {
            yield return Small(words[person.Dossier.Candidate.DeclinedAi ? "Compare_OpenNoAi" : "Compare_OpenNotScreened"]);
        }

        if (open.Count > 0)
        {
            yield return new TextBlock(words["Packet_Open", open.Count]) { Weight = TextWeight.Bolder, Spacing = Spacing.Small };
        }

        foreach (var text in open.Take(OpenShown))
        {
            yield return new TextBlock("• " + CardText.Escape(ShortText.Cut(text, LongestText))) { Spacing = Spacing.None };
        }

        if (open.Count > OpenShown)
        {
            yield return Small(words["Packet_More", open.Count - OpenShown]);
        }
    }

    private static TextBlock Small(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
}
