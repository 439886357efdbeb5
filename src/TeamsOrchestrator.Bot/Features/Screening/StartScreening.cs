using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary><c>screen &lt;title&gt; for &lt;manager&gt;</c>, <c>screen R-1</c> and <c>screen sample</c>: one message starts it all.</summary>
internal sealed class StartScreening(
    HiringDb db, RequisitionLookup lookup, ManagerSearch managers, HandedInFiles files, KeptFiles kept, FilesAssignment assignment, SampleRequisition samples, RoleBook roles, Outbox outbox,
    AddRequisition add, ScreeningPlan plan, AuditLog audit, KeyFactory ids, BotLink link, IOptions<InterviewsOptions> interviews) : IPlannedCommand
{
    private const int LongestQuote = 80;

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var actor = call.Actor;
        if (!actor.IsRecruiter)
        {
            Say(call, roles.HasRecruiters ? "Screen_NotRecruiter" : "Screen_NoRecruiters");
        }
        else if (!actor.InPersonalChat)
        {
            Say(call, link.Url is null ? "Screen_PersonalChatOnly" : "Screen_PersonalChatLink", link.Url ?? string.Empty);
        }
        else if (RequisitionLookup.TryNumber(call.Arguments, 'R', out _))
        {
            await AddToAsync(call, cancellationToken);
        }
        else if (SampleRequisition.IsAskedFor(call.Arguments))
        {
            await StartSampleAsync(call, cancellationToken);
        }
        else
        {
            await StartAsync(call, cancellationToken);
        }
    }

    public Task<IReadOnlyList<NoticeText>> PlanAsync(CommandCall call, CancellationToken cancellationToken) => plan.MakeAsync(call, cancellationToken);

    private async Task StartAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var text = ScreenText.Read(call.Arguments);
        var found = await managers.FindAsync(text, call, cancellationToken);
        if (found.Title.Length is 0 or > Requisition.MaxTitle)
        {
            Say(call, found.Title.Length == 0 ? "Screen_NoTitle" : "Screen_TitleTooLong", Requisition.MaxTitle.ToString(call.Actor.Words.Culture));
            kept.Keep(call);
            return;
        }

        var requisition = await CreateAsync(call, found, text, cancellationToken);
        if (call.Spoken is { Agent: { } agent })
        {
            audit.Add(requisition.Id, AuditActor.Agent(agent, string.Empty), "request.understood", requisition.Id);
        }

        if (call.Spoken?.BatchId is not { } keptId || await assignment.RunAsync(keptId, requisition, call.Actor, cancellationToken) == 0)
        {
            var batch = files.AddBatch(requisition.Id, call.Actor.Id, call.Actor.Conversation.Id);
            Received(call, requisition, batch, files.Add(batch, call.Activity));
        }

        await kept.OfferAsync(call.Actor, cancellationToken);
    }

    private async Task StartSampleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (!samples.Available)
        {
            Say(call, "Screen_SampleLocalOnly");
            kept.Keep(call);
            return;
        }

        var found = await SampleManagersAsync(call, cancellationToken);
        var requisition = await CreateAsync(call, found with { Title = samples.Title }, text: null, cancellationToken);
        var batch = files.AddBatch(requisition.Id, call.Actor.Id, call.Actor.Conversation.Id);
        var position = 0;
        foreach (var file in samples.Files())
        {
            await files.AddAsync(batch, file.Name, file.Content, position++, cancellationToken);
        }

        Received(call, requisition, batch, position);
    }

    private async Task<Requisition> CreateAsync(CommandCall call, ManagerSearch.Finding found, ScreenText? text, CancellationToken cancellationToken)
    {
        var how = new RequisitionManner(text?.Confidential ?? false, text?.Blind ?? false, text?.Interviews ?? interviews.Value.Default, found.Policy);
        var requisition = await add.RunAsync(call.Actor, ids.Next(), found.Title, how, found.Managers, cancellationToken);
        requisition.AskFor(found.Unknown);
        if (found.NamesBot)
        {
            Say(call, "Screen_BotIsNoManager");
        }

        return requisition;
    }

    private async Task AddToAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var requisition = await lookup.FindAsync(call.Arguments, call.Actor.Id, call.Actor.Roles, cancellationToken);
        if (requisition is null || !Permissions.Allows(RequisitionAct.AddFiles, Standing.InChargeOf(requisition, call.Actor.Id, call.Actor.Roles)))
        {
            Say(call, "Screen_UnknownRequisition", CardText.Escape(ShortText.Cut(call.Arguments, LongestQuote)));
            kept.Keep(call);
        }
        else if (requisition.HasEnded)
        {
            Say(call, "Screen_Ended", requisition.Code);
            kept.Keep(call);
        }
        else if (call.Spoken?.BatchId is { } keptId && await assignment.RunAsync(keptId, requisition, call.Actor, cancellationToken) is > 0 and var given)
        {
            SayAdding(call, requisition, given);
        }
        else if (HandedInFiles.Count(call.Activity) == 0)
        {
            Say(call, "Screen_NoFiles", requisition.Code);
        }
        else
        {
            var batch = files.AddBatch(requisition.Id, call.Actor.Id, call.Actor.Conversation.Id);
            var count = files.Add(batch, call.Activity);
            Received(call, requisition, batch, count);
            outbox.Post(call.Actor.Conversation, CardKinds.ForProgress(requisition.Id));
            SayAdding(call, requisition, count);
        }
    }

    private void SayAdding(CommandCall call, Requisition requisition, int count) =>
        Say(call, count == 1 ? "Screen_AddingOne" : "Screen_Adding", count.ToString(call.Actor.Words.Culture), requisition.Code, CardText.Escape(requisition.Title));

    // Whoever "for" names; what follows it can be nothing but people, so who is not known is asked for.
    private async Task<ManagerSearch.Finding> SampleManagersAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var text = ScreenText.Read(call.Arguments);
        var found = await managers.FindAsync(text, call, cancellationToken);
        if (found.Managers.Count > 0 || found.Unknown.Count > 0 || found.NamesBot)
        {
            return found;
        }

        return text.Splits.Count > 0
            ? found with { Unknown = [.. text.Splits[0].Managers.Select(name => ShortText.Cut(name, LongestQuote))] }
            : found with { Managers = [await SomebodyAsync(call, cancellationToken)] };
    }

    // The sample needs somebody to decide: the first person known who is neither the recruiter nor HR, else the recruiter.
    private async Task<Person> SomebodyAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var others = await db.People.Where(row => row.Id != call.Actor.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return others.Find(person => !roles.Of(person).HasFlag(Roles.Hr) && person.Name.Contains("manager", StringComparison.OrdinalIgnoreCase))
            ?? others.Find(person => !roles.Of(person).HasFlag(Roles.Hr))
            ?? call.Actor.Person;
    }

    private void Received(CommandCall call, Requisition requisition, Batch batch, int count)
    {
        if (count > 0)
        {
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "files.received", batch.Id, count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Say(CommandCall call, string words, params string[] values) =>
        outbox.Post(call.Actor.Conversation, NoticeCard.Name($"screen:{call.Activity.Id ?? ids.Next().ToString("N")}", call.Actor.Id, words, values));
}
