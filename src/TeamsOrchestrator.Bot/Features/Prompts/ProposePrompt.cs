using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary><c>propose prompt screener</c> with a file, or without one for a form; <c>propose prompt screener 2</c> for a version that was live before, and <c>… product</c> for the program's own.</summary>
internal sealed class ProposePrompt(PromptBook book, WorkQueue queue, PersonalAnswer answer) : ICommand
{
    private static readonly string[] Product = ["product", "produkt", "original"];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var said = call.Arguments.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var more = said.ElementAtOrDefault(1) ?? string.Empty;
        if (!PromptPermissions.Allows(PromptAct.Propose, call.Actor.Roles))
        {
            await answer.SayAsync(call.Actor, book.NotAllowed, [], cancellationToken);
        }
        else if (said.Length == 0 || PromptBook.Find(said[0]) is not { } name)
        {
            await answer.SayAsync(call.Actor, said.Length == 0 ? "Prompts_Which" : "Prompts_Unknown", [CardText.Escape(ShortText.Cut(call.Arguments, PersonalAnswer.LongestQuote)), PromptBook.All()], cancellationToken);
        }
        else if ((call.Activity.Attachments ?? []).Count(attachment => FileDownloadInfo.TryRead(attachment, out _)) is > 0 and var files)
        {
            await FetchAsync(call, name, more, files, cancellationToken);
        }
        else if (Product.Contains(more, StringComparer.OrdinalIgnoreCase))
        {
            await ProductAsync(call.Actor, name, cancellationToken);
        }
        else if (int.TryParse(more, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await BackAsync(call.Actor, name, number, cancellationToken);
        }
        else
        {
            var live = await book.LivePromptAsync(name, cancellationToken);
            await (PromptFormCard.CanHold(live.System, live.Question)
                ? answer.PostAsync(call.Actor, PromptFormCard.Name(book.NextId(), name), cancellationToken)
                : answer.SayAsync(call.Actor, "Prompts_TooLongForForm", [name], cancellationToken));
        }
    }

    private async Task FetchAsync(CommandCall call, string name, string note, int files, CancellationToken cancellationToken)
    {
        if (files > 1)
        {
            await answer.SayAsync(call.Actor, "Prompts_OneFile", [name], cancellationToken);
            return;
        }

        foreach (var attachment in call.Activity.Attachments ?? [])
        {
            if (FileDownloadInfo.TryRead(attachment, out var info))
            {
                var row = book.New(book.NextId(), name, call.Actor.Id, note, ShortText.Cut(Path.GetFileName(attachment.Name ?? name + ".md"), PersonalAnswer.LongestQuote)).From(info.DownloadUrl.AbsoluteUri);
                queue.Add(WorkKind.FetchPrompt, row.Id, "1", priority: WorkPriority.Urgent);
            }
        }
    }

    private async Task ProductAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        if (await book.LiveAsync(name, cancellationToken) is null or { FollowsProduct: true })
        {
            await answer.SayAsync(actor, "Prompts_IsProduct", [name], cancellationToken);
            return;
        }

        var row = book.New(book.NextId(), name, actor.Id, note: null, followsProduct: true).Propose(0, string.Empty);
        await book.PutAsync(row, cancellationToken);
    }

    private async Task BackAsync(Actor actor, string name, int number, CancellationToken cancellationToken)
    {
        if (await book.NumberedAsync(name, number, cancellationToken) is not { } earlier)
        {
            await answer.SayAsync(actor, "Prompts_NoSuchVersion", [name, number.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        }
        else if (earlier.State == PromptState.Live)
        {
            await answer.SayAsync(actor, "Prompts_IsLive", [PromptBook.Label(earlier)], cancellationToken);
        }
        else if (LivePrompts.Read(earlier) is null)
        {
            await answer.SayAsync(actor, "Prompts_NoLongerFits", [PromptBook.Label(earlier)], cancellationToken);
        }
        else
        {
            await book.PutAsync(book.New(book.NextId(), name, actor.Id, note: null).Propose(number, earlier.Text), cancellationToken);
        }
    }
}
