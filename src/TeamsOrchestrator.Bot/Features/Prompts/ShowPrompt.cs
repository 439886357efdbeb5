using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary><c>prompts</c>, <c>prompt screener</c>, <c>prompt screener 2</c> and <c>prompt screener edits</c>: what agents are told, or were told, and what reviewers changed in what they wrote.</summary>
internal sealed class ShowPrompt(PromptBook book, PersonalAnswer answer) : ICommand
{
    private static readonly string[] Edits = ["edits", "änderungen", "korrekturen"];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var said = call.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var more = said.Length > 1 ? said[^1] : null;
        var asksForEdits = Edits.Contains(more, StringComparer.OrdinalIgnoreCase);
        if (!PromptPermissions.Allows(asksForEdits ? PromptAct.SeeEdits : PromptAct.See, call.Actor.Roles))
        {
            await answer.SayAsync(call.Actor, book.NotAllowed, [], cancellationToken);
        }
        else if (said.Length == 0)
        {
            await answer.PostAsync(call.Actor, answer.New(PromptListCard.Kind, call.Actor.Id), cancellationToken);
        }
        else if (PromptBook.Find(said[0]) is not { } name)
        {
            await answer.SayAsync(call.Actor, "Prompts_Unknown", [CardText.Escape(ShortText.Cut(call.Arguments, PersonalAnswer.LongestQuote)), PromptBook.All()], cancellationToken);
        }
        else if (asksForEdits)
        {
            await answer.PostAsync(call.Actor, answer.New(PromptEditsCard.Kind, call.Actor.Id, name), cancellationToken);
        }
        else if (more is null)
        {
            await answer.PostAsync(call.Actor, answer.New(PromptTextCard.Kind, call.Actor.Id, PromptTextCard.Parameters(name, number: 0, page: 0)), cancellationToken);
        }
        else if (int.TryParse(more, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await book.NumberedAsync(name, number, cancellationToken) is not null)
        {
            await answer.PostAsync(call.Actor, answer.New(PromptTextCard.Kind, call.Actor.Id, PromptTextCard.Parameters(name, number, page: 0)), cancellationToken);
        }
        else
        {
            await answer.SayAsync(call.Actor, "Prompts_NoSuchVersion", [name, CardText.Escape(ShortText.Cut(more, PersonalAnswer.LongestQuote))], cancellationToken);
        }
    }
}
