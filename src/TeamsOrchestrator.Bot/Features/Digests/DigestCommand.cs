using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.WorkingTime;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary><c>digest on 09:00</c>, <c>digest off</c>, <c>digest now</c>: one's own digest of what waits.</summary>
internal sealed class DigestCommand(HiringDb db, DigestClock digests, PostDigest posting, WorkQueue queue, PersonalAnswer answer, TimeProvider clock) : ICommand
{
    private static readonly TimeOnly Usual = new(9, 0);
    private static readonly string[] On = ["on", "an", "ein", "at", "um"];
    private static readonly string[] Off = ["off", "aus", "stop"];
    private static readonly string[] Immediately = ["now", "jetzt"];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var words = call.Arguments.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (first, rest) = (words.FirstOrDefault() ?? string.Empty, words.ElementAtOrDefault(1));
        var plan = await PlanAsync(call.Actor, cancellationToken);
        if (Immediately.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            await NowAsync(plan, call.Actor, cancellationToken);
        }
        else if (Off.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            plan.Set(null);
            await answer.SayAsync(call.Actor, "Digest_IsOff", [], cancellationToken);
        }
        else if (On.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            await OnAsync(plan, rest is null ? plan.At ?? Usual : DigestTime.Read(rest), call, cancellationToken);
        }
        else if (first.Length > 0)
        {
            await OnAsync(plan, DigestTime.Read(call.Arguments), call, cancellationToken);
        }
        else
        {
            await answer.SayAsync(call.Actor, plan.At is null ? "Digest_HowOff" : "Digest_HowOn", [Text(plan.At ?? Usual)], cancellationToken);
        }
    }

    private static string Text(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<DigestPlan> PlanAsync(Actor actor, CancellationToken cancellationToken)
    {
        var plan = await db.DigestPlans.SingleOrDefaultAsync(row => row.PersonId == actor.Id, cancellationToken);
        if (plan is null)
        {
            plan = new DigestPlan { TenantId = db.Tenant.Id, PersonId = actor.Id };
            db.DigestPlans.Add(plan);
        }

        return plan;
    }

    private async Task OnAsync(DigestPlan plan, TimeOnly? time, CommandCall call, CancellationToken cancellationToken)
    {
        if (time is not { } at)
        {
            await answer.SayAsync(call.Actor, "Digest_NoTime", [CardText.Escape(ShortText.Cut(call.Arguments, PersonalAnswer.LongestQuote))], cancellationToken);
            return;
        }

        plan.Set(at);
        var (now, zone) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), LocalTime.Zone(call.Actor.Person.TimeZone));
        if (digests.IsDue(plan, zone, now))
        {
            plan.Pass(LocalTime.Of(now, zone).Day); // the time of today is over: the first one comes on the next working day
        }

        var next = digests.Next(plan, zone, now)!.Value;
        queue.Ask(WorkKind.Digest, plan.PersonId, next, WorkPriority.Normal);
        await answer.SayAsync(call.Actor, "Digest_IsOn", [Text(at), call.Actor.Words.When(next, call.Actor.Person.TimeZone)], cancellationToken);
    }

    private async Task NowAsync(DigestPlan plan, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await posting.PostAsync(plan, LocalTime.Of(now, LocalTime.Zone(actor.Person.TimeZone)).Day, now, cancellationToken);
        if (!actor.InPersonalChat)
        {
            await answer.SayAsync(actor, "Digest_Posted", [], cancellationToken);
        }
    }
}
