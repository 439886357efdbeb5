using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Lets everybody concerned see what was decided.</summary>
internal sealed class FinalProgress(HiringDb db, Outbox outbox)
{
    /// <summary>Refreshes the cards of a requisition.</summary>
    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        await outbox.UpdateAllAsync(CardKinds.Final, requisitionId, quiet: false, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.Stack, requisitionId, quiet: true, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.Progress, requisitionId, quiet: true, cancellationToken);
    }

    /// <summary>Tells the recruiter once when nobody of the requisition waits for a decision any more.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="decided">The candidates decided in the commit under way.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task AnnounceIfDoneAsync(Guid requisitionId, IReadOnlyCollection<Candidate> decided, CancellationToken cancellationToken)
    {
        var now = decided.Select(candidate => candidate.Id).ToList();
        var open = await db.Candidates.AnyAsync(
            row => row.RequisitionId == requisitionId && row.State < CandidateState.Decided && !now.Contains(row.Id), cancellationToken);
        var coming = await db.Files.AnyAsync(
            row => row.RequisitionId == requisitionId && (row.State == ReceivedFileState.Fetching || row.State == ReceivedFileState.Reading), cancellationToken);
        if (decided.Count == 0 || open || coming)
        {
            return;
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == requisitionId, cancellationToken);
        var before = db.Candidates.Where(row => row.RequisitionId == requisitionId && row.State == CandidateState.Decided && !now.Contains(row.Id));
        var advancing = decided.Count(candidate => candidate.Outcome == Outcome.Advance) + await before.CountAsync(row => row.Outcome == Outcome.Advance, cancellationToken);
        var all = decided.Count + await before.CountAsync(cancellationToken);
        await outbox.PostToAsync(
            requisition.RecruiterId,
            NoticeCard.Name(
                $"final-done:{requisitionId:N}", requisitionId, "Final_Done", requisition.Code, CardText.Escape(requisition.Title),
                Number(advancing), Number(all - advancing)),
            cancellationToken);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
