using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Undo of a removal: the file, and its candidate, stand again where they stood.</summary>
internal sealed class RestoreFile(FileChange files, HandedInFiles handedIn, FileContent contents, SetAside setAside, SeveralCvs several, WorkQueue queue, AuditLog audit) : ICardAction
{
    /// <summary>The fault of a file that was read but whose candidate cannot be judged.</summary>
    private const string Language = "Language";

    public static string Verb => "screening.restore";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        files.RunAsync(call, (requisition, file) => RestoreAsync(requisition, file, call.Actor, cancellationToken), cancellationToken);

    private async Task<CardReply?> RestoreAsync(Requisition requisition, ReceivedFile file, Actor actor, CancellationToken cancellationToken)
    {
        if (file.State != ReceivedFileState.Removed || await contents.LoadAsync(file, cancellationToken) is not { } bytes)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        var hash = HandedInFiles.HashOf(bytes);
        if ((await handedIn.HashesAsync(file, cancellationToken)).Contains(hash))
        {
            return CardReply.Say(actor.Words["Progress_HandedInAgain", requisition.Blind ? BlindReading.FileName(file.Name, file.Position) : file.Name]);
        }

        file.ContentHash = hash;
        await ReturnAsync(file, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "file.restored", file.Id, file.Name, file.CandidateId);
        return null;
    }

    private async Task ReturnAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.RequisitionId is { } requisitionId && (file.Role == FileRole.Unknown || await several.OtherOfAsync(file, cancellationToken) is not null))
        {
            file.Become(ReceivedFileState.Reading); // removed before anybody read it, or another CV of the person counts meanwhile
            queue.Add(WorkKind.ReadFile, file.Id, string.Create(CultureInfo.InvariantCulture, $"restored:{file.Version}"), requisitionId);
            return;
        }

        file.Become(file.Fault is null or Language ? ReceivedFileState.Read : ReceivedFileState.Failed, file.Fault);
        if (file.CandidateId is { } candidateId)
        {
            await setAside.ReturnAsync(candidateId, cancellationToken);
        }
    }
}
