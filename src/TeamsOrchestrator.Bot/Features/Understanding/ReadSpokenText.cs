using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Understanding;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Models;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>Lets a language model make commands of what somebody wrote; a day later it erases the words.</summary>
internal sealed class ReadSpokenText(
    HiringDb db, UnitOfWork unit, WorkQueue queue, SpokenWords words, ApplicantsInText applicants, OptionalAgent<SaidRequest, UnderstoodRequest> reader, CommandTable commands, RoleBook roles,
    IFilesWithoutCommand files, Outbox outbox, TimeProvider clock) : IWorkHandler
{
    /// <summary>How long the commands can be confirmed.</summary>
    private static readonly TimeSpan Keeping = TimeSpan.FromDays(1);

    public static WorkKind Kind => WorkKind.ReadSpokenText;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var spoken = await db.SpokenTexts.SingleOrDefaultAsync(row => row.Id == item.SubjectId && row.State != SpokenTextState.Over, cancellationToken);
        if (spoken is { State: SpokenTextState.Reading })
        {
            await ReadAsync(spoken, cancellationToken);
        }

        if (spoken is not null && EraseInTime(spoken))
        {
            await ForgetAnswersAsync(cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // The words go all the same.
    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await db.SpokenTexts.SingleOrDefaultAsync(row => row.Id == item.SubjectId && row.State == SpokenTextState.Reading, cancellationToken) is { } spoken)
        {
            await EndAsync(spoken, await ActorAsync(spoken, cancellationToken), SpokenTextState.NotUnderstood, cancellationToken);
            EraseInTime(spoken);
        }
    }

    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, cancellationToken);
        return true;
    }

    private async Task ReadAsync(SpokenText spoken, CancellationToken cancellationToken)
    {
        var actor = await ActorAsync(spoken, cancellationToken);
        var text = await applicants.ReplaceAsync(await words.TextAsync(spoken, cancellationToken), actor, cancellationToken);
        var (state, lines) = (SpokenTextState.NotUnderstood, new List<string>());
        try
        {
            if (reader.Agent is { } agent)
            {
                var understood = await agent.RunAsync(new SaidRequest(text), cancellationToken);
                lines.AddRange(understood.Lines.Where(line => commands.TryFind(line, out _, out _)));
                (state, spoken.Agent) = (lines.Count > 0 ? SpokenTextState.Understood : SpokenTextState.NotUnderstood, agent.Identity.ToString());
            }
        }
        catch (ModelFaultException fault)
        {
            // Somebody waits for the answer: the commands work without a model.
            (state, spoken.Fault) = (SpokenTextState.NoAnswer, fault.Kind.ToString());
        }

        spoken.Text = await words.CloseAsync(spoken, text, cancellationToken);
        spoken.Lines = await words.CloseAsync(spoken, string.Join('\n', lines), cancellationToken);
        await EndAsync(spoken, actor, state, cancellationToken);
    }

    private async Task EndAsync(SpokenText spoken, Actor actor, SpokenTextState state, CancellationToken cancellationToken)
    {
        spoken.State = state;
        spoken.Version++;
        outbox.UpdateAll(SpokenCard.Kind, spoken.Id, quiet: false);
        if (state != SpokenTextState.Understood && spoken.BatchId is { } batchId)
        {
            await files.OfferAsync(actor, batchId, cancellationToken);
        }
    }

    private bool EraseInTime(SpokenText spoken)
    {
        var over = spoken.CreatedAt + (long)Keeping.TotalMilliseconds;
        if (clock.GetUtcNow().ToUnixTimeMilliseconds() < over)
        {
            queue.Ask(WorkKind.ReadSpokenText, spoken.Id, over);
            return false;
        }

        words.Erase(spoken);
        outbox.UpdateAll(SpokenCard.Kind, spoken.Id, quiet: false);
        return true;
    }

    // What a model answered is kept so that no crash lets it be paid for twice; that is long over.
    private Task<int> ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().Add(-Keeping).ToUnixTimeMilliseconds();
        return db.ModelCalls.Where(row => row.RequisitionId == null && row.CandidateId == null && row.Fingerprint != string.Empty && row.At <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, (byte[]?)null).SetProperty(row => row.Fingerprint, string.Empty), cancellationToken);
    }

    private async Task<Actor> ActorAsync(SpokenText spoken, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleAsync(row => row.Id == spoken.PersonId, cancellationToken);
        return new Actor(person, roles.Of(person), await db.Conversations.SingleAsync(row => row.Id == spoken.ConversationRefId, cancellationToken));
    }
}
