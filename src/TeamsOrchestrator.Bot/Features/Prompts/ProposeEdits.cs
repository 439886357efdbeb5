using System.Text;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Makes a form of the edits that were ticked: the live instructions with the edits as examples below, to be read and changed before it is proposed.</summary>
internal sealed class ProposeEdits(PromptBook book, ReadEdits edits) : ICardAction
{
    private const string Heading = "What reviewers changed in earlier answers; do it so from the start where it applies:";

    public static string Verb => "prompt.edits";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(PromptClicksJson.Default.PromptClick) is not { } click || !call.Actor.InPersonalChat || PromptBook.Find(click.Name) is not { } name)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        if (!PromptPermissions.Allows(PromptAct.SeeEdits, call.Actor.Roles))
        {
            return CardReply.Say(words[book.NotAllowed]);
        }

        var ticked = (await edits.ReadAsync(name, cancellationToken)).Where(edit => string.Equals(call.Input(edit.Id), "true", StringComparison.Ordinal)).ToList();
        if (ticked.Count == 0)
        {
            return CardReply.Say(words["Prompts_EditsTick"]);
        }

        var live = await book.LivePromptAsync(name, cancellationToken);
        var draft = new PromptDraft(WithExamples(live.System, ticked), live.Question, words.Count("Prompts_EditsNote", ticked.Count));
        return !PromptFormCard.CanHold(draft.System, draft.Question) ? CardReply.Say(words["Prompts_TooLongForForm", name])
            : CardReply.Show(PromptFormCard.Build(book.NextId(), name, live.Version, draft, words));
    }

    /// <summary>Adds edits to instructions, below those that were added before.</summary>
    public static string WithExamples(string system, IReadOnlyList<PromptEdit> edits)
    {
        var text = new StringBuilder(system);
        if (!system.Contains(Heading, StringComparison.Ordinal))
        {
            text.Append("\n\n").Append(Heading);
        }

        foreach (var line in edits.Select(Example).Where(line => !system.Contains(line, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            text.Append('\n').Append(line);
        }

        return text.ToString();
    }

    private static string Example(PromptEdit edit) => edit switch
    {
        { Before: { } before, After: { } after } => $"- instead of \"{before}\": \"{after}\"",
        { Before: { } before } => $"- left out: \"{before}\"",
        _ => $"- added: \"{edit.After}\"",
    };
}
