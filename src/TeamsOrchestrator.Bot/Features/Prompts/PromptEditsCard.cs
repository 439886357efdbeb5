using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What reviewers changed in what an agent wrote, before and after; those that are ticked become examples in a proposal.</summary>
internal sealed class PromptEditsCard(RoleBook roles, ReadEdits edits, PromptBook book) : ICard
{
    public const int MostShown = 12;

    public static string Kind => "prompt-edits";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request is { Audience: ConversationKind.Personal, Reader: { } reader, Name.Parameters: { } name } && PromptPermissions.Allows(PromptAct.SeeEdits, roles.Of(reader)) && PromptBook.Find(name) is not null
            ? Build(name, (await book.LivePromptAsync(name, cancellationToken)).Version, await edits.ReadAsync(name, cancellationToken), reader.TimeZone, request.Words)
            : null;

    public static RenderedCard Build(string name, string live, IReadOnlyList<PromptEdit> edits, string? timeZone, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Prompts_EditsHeading", name]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words[edits.Count == 0 ? "Prompts_EditsNone" : "Prompts_EditsHint", live]) { IsSubtle = true, Spacing = Spacing.Small },
                .. edits.Take(MostShown).Select(edit => Row(edit, timeZone, words)),
                .. edits.Count > MostShown ? [new TextBlock(words.Count("Prompts_EditsMore", edits.Count - MostShown)) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
            ],
            Actions = edits.Count == 0 ? null
                : [ExecuteAction.For(words["Prompts_EditsPropose"], ProposeEdits.Verb, new PromptClick(Guid.Empty, name), PromptClicksJson.Default.PromptClick) with { Style = ActionStyle.Positive }],
        },
        words["Prompts_EditsSummary", name]);

    private static Container Row(PromptEdit edit, string? timeZone, Words words) => new()
    {
        Separator = true, Spacing = Spacing.Small,
        Items =
        [
            new TextBlock(words["Prompts_EditOf", words[$"Prompts_Kind{edit.Kind}"], edit.Requisition, words.When(edit.At, timeZone)]) { IsSubtle = true, Size = TextSize.Small },
            .. edit.Before is { } before ? [Line(words["Prompts_Before"], new WordRun(WordChange.Gone, before))] : Array.Empty<CardElement>(),
            edit.After is { } after ? Line(words["Prompts_After"], new WordRun(WordChange.New, after)) : new TextBlock(words["Prompts_TakenOut"]) { Spacing = Spacing.None },
            new InputToggle { Id = edit.Id, Title = words["Prompts_UseEdit"], Value = "false" },
        ],
    };

    private static CardElement Line(string heading, WordRun piece) => LinePages.Build([new WordRun(WordChange.Same, heading + " "), piece]);
}
