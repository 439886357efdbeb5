using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary><c>job description R-1</c>: the text that was agreed on. With files it is no command: they are for a requisition.</summary>
internal sealed class JobCommand(NamedRequisition named, PersonalAnswer answer, IFilesWithoutCommand files) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Activity.Attachments?.Any(attachment => FileDownloadInfo.TryRead(attachment, out _)) == true)
        {
            await files.HandleAsync(call, cancellationToken);
        }
        else if (await named.FindAsync(call, "job description", cancellationToken) is { } found)
        {
            await answer.PostAsync(call.Actor, answer.New(JobCard.Kind, found.Requisition.Id), cancellationToken);
        }
    }
}
