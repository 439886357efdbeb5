using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Takes the form of a new version, checks it as a file would be checked, and puts it before a second person.</summary>
internal sealed class SubmitPrompt(HiringDb db, PromptBook book) : ICardAction
{
    public static string Verb => "prompt.propose";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(PromptClicksJson.Default.PromptClick) is not { } click || !call.Actor.InPersonalChat || PromptBook.Find(click.Name) is not { } name)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (!PromptPermissions.Allows(PromptAct.Propose, call.Actor.Roles))
        {
            return CardReply.Say(words[book.NotAllowed]);
        }

        if (await db.PromptVersions.AnyAsync(row => row.Id == click.Id, cancellationToken))
        {
            return CardReply.Show(PromptFormCard.Name(click.Id, name)); // it was sent already
        }

        var live = await book.LivePromptAsync(name, cancellationToken);
        var newest = await book.NewestAsync(name, cancellationToken);
        var draft = new PromptDraft(call.Input(PromptFormCard.SystemInput)?.ReplaceLineEndings("\n") ?? string.Empty, call.Input(PromptFormCard.QuestionInput)?.ReplaceLineEndings("\n") ?? string.Empty, call.Input(PromptFormCard.NoteInput));
        var text = PromptWriter.Write(live, newest + 1, draft.System, draft.Question);
        if (text.Length > PromptVersion.MaxText)
        {
            return Again(words["Prompts_TooLong", PromptVersion.MaxText]);
        }

        if (string.Equals(draft.System, live.System, StringComparison.Ordinal) && string.Equals(draft.Question, live.Question, StringComparison.Ordinal))
        {
            return Again(words["Prompts_NothingChanged"]);
        }

        try
        {
            var prompt = PromptFit.ReadNewer(name + ".md", text, live, newest);
            await book.PutAsync(book.New(click.Id, name, call.Actor.Id, draft.Note).Propose(int.Parse(prompt.Version, CultureInfo.InvariantCulture), prompt.Text), cancellationToken);
            return CardReply.Show(PromptFormCard.Name(click.Id, name));
        }
        catch (PromptFileException mistake)
        {
            return Again(mistake.Message);
        }

        CardReply Again(string fault) => CardReply.Show(PromptFormCard.Build(click.Id, name, live.Version, draft with { Fault = fault }, words));
    }
}
