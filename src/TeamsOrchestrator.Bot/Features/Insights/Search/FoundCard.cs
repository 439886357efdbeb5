using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Insights.Status;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>A line of the search and the card that it puts into a message: for whoever reads the chat, so without a name.</summary>
internal sealed class FoundCard(TimeProvider clock)
{
    public MessagingExtensionResult Requisition(StatusRow row, Actor actor)
    {
        var words = actor.Words;
        var counts = StatusListCard.Counts(row, words);
        var state = StateWords.Of(row.State, words);
        return new MessagingExtensionResult(
            new ThumbnailCard($"{row.Code} {row.Title}", $"{state} · {counts}"),
            Build($"{row.Code} {CardText.Escape(row.Title)}", [state, counts], new FoundClick(FoundKind.Requisition, row.RequisitionId), actor));
    }

    public MessagingExtensionResult Candidate(Candidate candidate, Requisition requisition, Actor actor)
    {
        var state = StateWords.Of(candidate, requisition, actor.Words);
        return new MessagingExtensionResult(
            new ThumbnailCard($"{candidate.Code} {candidate.ShownName}".TrimEnd(), $"{requisition.Code} {requisition.Title} · {state}"),
            Build($"{candidate.Code} · {requisition.Code} {CardText.Escape(requisition.Title)}", [state], new FoundClick(FoundKind.Candidate, candidate.Id), actor));
    }

    private AdaptiveCard Build(string heading, IEnumerable<string> lines, FoundClick click, Actor actor) => new()
    {
        Body =
        [
            new TextBlock(heading) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. lines.Select(line => new TextBlock(line) { Spacing = Spacing.Small }),
            new TextBlock(actor.Words["Search_AsOf", actor.Words.When(clock.GetUtcNow().ToUnixTimeMilliseconds(), actor.Person.TimeZone)])
            {
                IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small,
            },
        ],
        Actions = [OpenFound.Button(actor.Words["Search_More"], click)],
    };
}
