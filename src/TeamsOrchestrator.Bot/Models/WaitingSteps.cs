using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>Puts off work for which a language model gave no answer: for as long as the server asks, or until somebody did something about it. People see it, and nothing is lost.</summary>
internal sealed partial class WaitingSteps(WorkLeases leases, WorkDispatcher dispatcher, TimeProvider clock, ILogger<WaitingSteps> logger)
{
    /// <summary>How often something that passes is tried before people see that it lasts.</summary>
    private const int TriesBeforeShown = 4;

    private const string Told = "model.waits";

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MostPause = TimeSpan.FromMinutes(5);

    /// <summary>How long a setting or an account that is wrong waits for whoever mends it, where nobody says that it is mended.</summary>
    private static readonly TimeSpan ForSomebody = TimeSpan.FromMinutes(30);

    /// <summary>How long a question that the model does not answer waits: the same question again helps only where the model changes.</summary>
    private static readonly TimeSpan ForAnotherAnswer = TimeSpan.FromDays(1);

    /// <summary>Gives an item back for later. No attempt counts: nothing is wrong with the work.</summary>
    public async Task WaitAsync(WorkLease lease, ModelFaultException fault, CancellationToken cancellationToken)
    {
        Log.Waits(logger, lease.ItemId, fault.Kind);
        await using var scope = leases.Enter(lease.TenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        if (await db.Work.SingleOrDefaultAsync(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token, cancellationToken) is not { } item)
        {
            return; // another run took over
        }

        var wait = await db.StepWaits.SingleOrDefaultAsync(row => row.WorkItemId == item.Id, cancellationToken);
        var tries = (wait?.Tries ?? 0) + 1;
        var dueAt = Now + (long)PauseAfter(fault, tries).TotalMilliseconds;
        if (item.RequisitionId is { } requisitionId)
        {
            if (wait is null)
            {
                wait = new StepWait
                {
                    WorkItemId = item.Id, TenantId = db.Tenant.Id, RequisitionId = requisitionId, Fault = fault.Kind.ToString(), Since = Now,
                    CandidateId = await db.Candidates.Where(row => row.Id == item.SubjectId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken),
                };
                db.StepWaits.Add(wait);
            }

            var kind = fault.Kind.ToString();
            wait.Told = wait.Told && string.Equals(wait.Fault, kind, StringComparison.Ordinal);
            (wait.Fault, wait.Tries, wait.NextTry) = (kind, tries, dueAt);
            wait.Shown = !fault.Passes || tries >= TriesBeforeShown;
            if (wait.Shown)
            {
                await ShowAsync(scope.ServiceProvider, db, wait, cancellationToken);
            }

            await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(cancellationToken);
        }

        await leases.PutOffAsync(lease, dueAt, cancellationToken);
        dispatcher.Wake(new WorkHint(lease.TenantId, lease.ItemId, dueAt, WorkPriority.Normal));
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task ShowAsync(IServiceProvider services, HiringDb db, StepWait wait, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<Outbox>();
        outbox.UpdateAll(CardKinds.Progress, wait.RequisitionId, quiet: true);
        if (wait.CandidateId is { } candidateId
            && await db.Candidates.Where(row => row.Id == candidateId).Select(row => (Guid?)row.BatchId).SingleOrDefaultAsync(cancellationToken) is { } batchId)
        {
            services.GetRequiredService<WorkQueue>().Ask(WorkKind.PresentBatch, batchId); // one who waits never holds the others
        }

        // The recruiter is told once for each reason, however many steps wait for it and however often they are tried again.
        var isNews = !wait.Told && !await db.StepWaits.AnyAsync(row => row.RequisitionId == wait.RequisitionId && row.Told && row.Fault == wait.Fault, cancellationToken);
        wait.Told = true;
        if (isNews && await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == wait.RequisitionId, cancellationToken) is { } requisition)
        {
            // Two steps that begin to wait in the same moment say so under one key.
            var before = await db.AuditEvents.CountAsync(row => row.ChainId == wait.RequisitionId && row.Code == Told, cancellationToken);
            services.GetRequiredService<AuditLog>().Add(requisition.Id, AuditActor.System, Told, requisition.Id, wait.Fault);
            var key = string.Create(CultureInfo.InvariantCulture, $"model-waits:{requisition.Id:N}:{before}:{wait.Fault}");
            await outbox.PostToAsync(
                requisition.RecruiterId, NoticeCard.Name(key, requisition.Id, $"Model_Told{wait.Fault}", requisition.Code, CardText.Escape(requisition.Title)), cancellationToken);
        }
    }

    // Up to a quarter longer than the last one: many that were sent away together do not come back together.
#pragma warning disable CA5394 // nothing secret hangs on it
    private static TimeSpan PauseAfter(ModelFaultException fault, int tries) =>
        (fault.RetryAfter ?? (fault.Passes ? TimeSpan.FromTicks(Math.Min(MostPause.Ticks, First.Ticks << Math.Min(tries - 1, 10))) : fault.IsAboutTheQuestion || fault.Kind == ModelFault.BudgetSpent ? ForAnotherAnswer : ForSomebody))
        * (1 + (Random.Shared.NextDouble() / 4));
#pragma warning restore CA5394

    private static partial class Log
    {
        [LoggerMessage(EventId = 230, Level = LogLevel.Warning, Message = "Work item {ItemId} waits for the language model: {Kind}.")]
        public static partial void Waits(ILogger logger, Guid itemId, ModelFault kind);
    }
}
