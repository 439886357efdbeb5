using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Fetches the file of a proposed version and checks it as a start of the program would. What cannot be used is told with its line, and never becomes a proposal.</summary>
internal sealed class FetchPrompt(HiringDb db, UnitOfWork unit, Outbox outbox, PromptBook book, AttachmentDownloader downloader) : IWorkHandler
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2); // the link lives for minutes only

    // No byte order mark, and nothing that is not text.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static WorkKind Kind => WorkKind.FetchPrompt;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var row = await db.PromptVersions.SingleAsync(version => version.Id == item.SubjectId, cancellationToken);
        if (row is { State: PromptState.Fetching, DownloadUrl: { } link })
        {
            try
            {
                await TakeAsync(row, await downloader.DownloadAsync(new Uri(link), PromptVersion.MaxText * 2, cancellationToken), cancellationToken);
            }
            catch (AttachmentException exception) when (exception.Fault is not (AttachmentFault.Unreachable or AttachmentFault.Stalled) || item.Attempt >= MostAttempts)
            {
                await RefuseAsync(row, exception.Fault == AttachmentFault.TooLarge ? "Prompts_FileTooLarge" : "Prompts_FileNotFetched", [], cancellationToken);
            }
            catch (AttachmentException)
            {
                throw new WorkDelayedException(Pause);
            }
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var row = await db.PromptVersions.SingleAsync(version => version.Id == item.SubjectId, cancellationToken);
        if (row.State == PromptState.Fetching)
        {
            await RefuseAsync(row, "Prompts_FileNotFetched", [], cancellationToken);
        }
    }

    private async Task TakeAsync(PromptVersion row, byte[] content, CancellationToken cancellationToken)
    {
        var live = await book.LivePromptAsync(row.Name, cancellationToken);
        try
        {
            var text = Strict.GetString(content).TrimStart('\uFEFF');
            if (text.Length > PromptVersion.MaxText)
            {
                await RefuseAsync(row, "Prompts_FileTooLarge", [], cancellationToken);
                return;
            }

            var prompt = PromptFit.ReadNewer(row.FileName!, text, live, await book.NewestAsync(row.Name, cancellationToken));
            await book.PutAsync(row.Propose(int.Parse(prompt.Version, CultureInfo.InvariantCulture), prompt.Text), cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            await RefuseAsync(row, "Prompts_FileNoText", [], cancellationToken);
        }
        catch (PromptFileException mistake)
        {
            await RefuseAsync(row, "Prompts_FileWrong", [mistake.Message], cancellationToken);
        }
    }

    private async Task RefuseAsync(PromptVersion row, string words, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        row.Refuse(values.Count > 0 ? values[0] : words);
        await outbox.PostToAsync(row.ProposedBy, NoticeCard.Name($"prompt-refused:{row.Id:N}", row.Id, words, [CardText.Escape(row.FileName!), row.Name, .. values.Select(CardText.Escape)]), cancellationToken);
    }
}
