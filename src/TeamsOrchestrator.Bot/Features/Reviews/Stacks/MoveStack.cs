using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Moves within a stack without deciding: start, open somebody, hold, skip, back, enough for now.</summary>
internal sealed class MoveStack(HiringDb db, StackReader stacks, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "stack.move";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ReviewsJson.Default.StackMoveClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (await stacks.FindAsync(click.StackId, call.Actor.Id, cancellationToken) is not { } contents)
        {
            return CardReply.Say(call.Actor.Words["Deciding_NotAsked"]);
        }

        await MoveAsync(click, contents, call.Actor, cancellationToken);
        outbox.Update(StackRefresh.CardOf(contents.Stack), quiet: false);
        return CardReply.Show(StackRefresh.CardOf(contents.Stack));
    }

    private async Task MoveAsync(StackMoveClick click, StackContents contents, Actor actor, CancellationToken cancellationToken)
    {
        var stack = contents.Stack;
        var member = contents.Find(click.ReviewId);
        switch (click.Move)
        {
            case StackMove.Next when contents.Queue is [{ OnHold: true } held, ..] && contents.SignOffPage.Count == 0:
                stack.Show(held.ReviewId);
                break;
            case StackMove.Next:
                contents.MoveOn([]);
                break;
            case StackMove.Open when member is not null:
                if (StackOrder.IsForSignOff(member.ToEntry()))
                {
                    stack.Open(member.Review.Id);
                }

                stack.Show(member.Review.Id);
                break;
            case StackMove.Hold when member is { Waiting: true, OnHold: false }:
                await HoldAsync(member.Candidate.Id, hold: true, contents, actor, cancellationToken);
                contents.MoveOn([], member.Review.Id);
                break;
            case StackMove.Release when member is { Waiting: true, OnHold: true }:
                await HoldAsync(member.Candidate.Id, hold: false, contents, actor, cancellationToken);
                stack.Show(member.Review.Id);
                break;
            case StackMove.Skip when member is { Waiting: true }:
                stack.Skip(member.Review.Id);
                contents.MoveOn([], member.Review.Id);
                break;
            case StackMove.Back:
                StepBack(contents);
                break;
            case StackMove.SignOff:
                stack.ShowSignOff();
                break;
            case StackMove.NextSignOff:
                foreach (var entry in contents.SignOffPage)
                {
                    stack.Skip(entry.ReviewId);
                }

                stack.ShowSignOff();
                break;
            case StackMove.Enough:
                stack.ShowOverview();
                queue.Add(WorkKind.PresentFinal, contents.Requisition.Id, $"{WorkOccasion.Enough}:{stack.Id:N}:{stack.Version}");
                break;
            case StackMove.Overview:
                stack.ShowOverview();
                break;
        }
    }

    private async Task HoldAsync(Guid candidateId, bool hold, StackContents contents, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == candidateId, cancellationToken);
        if (hold)
        {
            candidate.Hold();
        }
        else
        {
            candidate.Reconsider();
        }

        audit.Add(contents.Requisition.Id, AuditActor.Person(actor.Id), hold ? "candidate.held" : "candidate.released", candidate.Id, detail: null, candidate.Id);
        outbox.UpdateAll(CardKinds.Progress, contents.Requisition.Id, quiet: true);
    }

    private static void StepBack(StackContents contents)
    {
        var (stack, shown) = (contents.Stack, contents.Find(contents.Stack.CurrentReviewId));
        if (stack.StepBack() is not null)
        {
            return;
        }

        if (shown is { Waiting: true } && StackOrder.IsForSignOff(shown.ToEntry()))
        {
            stack.ShowSignOff();
        }
        else
        {
            stack.ShowOverview();
        }
    }
}
