using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Requisitions;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.BotTests.Gallery;

/// <summary>Every face of the cards that end a requisition or withdraw a candidate.</summary>
public static class RequisitionCards
{
    private const string Hostile = "<b>**[x](http://evil)**";

    public static IEnumerable<(string Name, AdaptiveCard Card)> All()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var words = Words.For(language);
            foreach (var (name, model) in Ends())
            {
                yield return ($"end-{name}-{language}", EndCard.Build(model, words).Card!);
            }

            foreach (var (name, model) in Withdrawals())
            {
                yield return ($"withdraw-{name}-{language}", WithdrawCard.Build(model, words).Card!);
            }

            foreach (var (name, model) in Refusals())
            {
                yield return ($"no-ai-{name}-{language}", NoAiCard.Build(model, words).Card!);
            }
        }
    }

    private static IEnumerable<(string Name, EndModel Model)> Ends()
    {
        var open = new EndModel
        {
            RequisitionId = Guid.Empty, Code = "R-1", Title = Hostile, Decided = 3,
            Open = [.. Enum.GetValues<CandidateState>().Where(state => state < CandidateState.Decided).Select(state => (state, 12))],
        };
        yield return ("asks", open);
        foreach (var how in Enum.GetValues<CloseReason>())
        {
            yield return ($"{how}", open with { How = how });
            yield return ($"{how}-ended", open with { Ended = new EndedModel(how, Hostile, Hostile, "Mon 3 Nov 2025, 10:12", 60, 1) { UndoUntil = "Tue 4 Nov 2025, 10:12" } });
        }

        yield return ("empty", open with { Open = [], Decided = 0, How = CloseReason.Filled });
        yield return ("too-late", open with { Ended = new EndedModel(CloseReason.Filled, Hostile, "Ana", "Mon 3 Nov 2025, 10:12", 60, 1) { UndoUntil = "Tue 4 Nov 2025, 10:12", TooLate = true } });
        yield return ("given-up", open with { Withdrawn = 2, Ended = new EndedModel(CloseReason.Cancelled, Hostile, "Ana", "Mon 3 Nov 2025, 10:12", 1, 1) });
    }

    private static IEnumerable<(string Name, NoAiModel Model)> Refusals()
    {
        var model = new NoAiModel { CandidateId = Guid.Empty, Name = Hostile, Code = "C-3", Title = Hostile, State = "screened", Managers = ["Morgan Manager", Hostile], Others = [Hostile] };
        yield return ("asks", model);
        yield return ("asks-after-proposal", model with { HasFindings = true, Proposed = true });
        yield return ("asks-on-hold", model with { HasFindings = true, LegalHold = true });
        yield return ("done", model with { Declined = true, By = Hostile, When = "Mon 3 Nov 2025, 10:12" });
        foreach (var reason in new[] { "Erased", "Decided", "Withdrawn", "Closed", "Removed" })
        {
            yield return ("too-late-" + reason, model with { TooLate = "NoAi_TooLate" + reason });
        }
    }

    private static IEnumerable<(string Name, WithdrawModel Model)> Withdrawals()
    {
        var model = new WithdrawModel { CandidateId = Guid.Empty, Name = Hostile, Code = "C-3", Title = Hostile, State = "screened", CanChange = true };
        yield return ("asks", model);
        yield return ("done", model with { By = Hostile, When = "Mon 3 Nov 2025, 10:12" });
        yield return ("too-late", model with { CanChange = false });
        yield return ("removed", model with { CanChange = false, Removed = true });
    }
}
