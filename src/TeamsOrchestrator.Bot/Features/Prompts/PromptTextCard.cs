using System.Globalization;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The text of one version of a prompt, as its file has it, and what became of the versions that were proposed.</summary>
internal sealed class PromptTextCard(RoleBook roles, PromptReading reading) : ICard
{
    public static string Kind => "prompt-text";

    public static string Parameters(string name, int number, int page) => string.Create(CultureInfo.InvariantCulture, $"{name}|{number}|{page}");

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken) =>
        request is { Audience: ConversationKind.Personal, Reader: { } reader } && PromptPermissions.Allows(PromptAct.See, roles.Of(reader)) && request.Name.Parameters?.Split('|') is [var name, var number, var page]
            && await reading.ReadAsync(name, int.Parse(number, CultureInfo.InvariantCulture), int.Parse(page, CultureInfo.InvariantCulture), reader, request.Words, cancellationToken) is { } model
                ? Build(model, request.Words)
                : null;

    public static RenderedCard Build(PromptTextModel model, Words words)
    {
        var page = Math.Clamp(model.Page, 0, Math.Max(0, model.Pages.Count - 1));
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(words["Prompts_TextHeading", model.Name, model.Label]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    new TextBlock(Standing(model, words)) { IsSubtle = true, Spacing = Spacing.None },
                    new Container { Style = ContainerStyle.Emphasis, Items = [.. model.Pages.Count == 0 ? [new TextBlock(" ")] : model.Pages[page].Select(LinePages.Build)] },
                    .. model.Pages.Count > 1 ? [new TextBlock(words["Prompts_Page", page + 1, model.Pages.Count]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
                    .. model.History.Count > 0 && page == 0 ? [new TextBlock(words["Prompts_History"]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
                    .. page == 0 ? model.History.Select(line => new TextBlock(CardText.Escape(line)) { Size = TextSize.Small, Spacing = Spacing.None }) : [],
                    .. model.Url is not null ? [new TextBlock(words["Prompts_LinkHint"]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
                ],
                Actions = [.. Buttons(model, page, words)],
            },
            words["Prompts_TextSummary", model.Name]);
    }

    private static string Standing(PromptTextModel model, Words words) =>
        model.ApprovedBy is { } by ? words[model.IsLive ? "Prompts_StandsOwn" : "Prompts_StoodOwn", CardText.Escape(by), model.Since]
        : words["Prompts_StandsProduct"];

    private static IEnumerable<CardAction> Buttons(PromptTextModel model, int page, Words words)
    {
        var click = new PromptClick(Guid.Empty, model.Name, model.Number);
        if (page > 0)
        {
            yield return ExecuteAction.For(words["Prompts_Previous"], TurnTextPage.Verb, click with { Page = page - 1 }, PromptClicksJson.Default.PromptClick);
        }

        if (page < model.Pages.Count - 1)
        {
            yield return ExecuteAction.For(words["Prompts_Next"], TurnTextPage.Verb, click with { Page = page + 1 }, PromptClicksJson.Default.PromptClick);
        }

        yield return model.Url is { } url ? new OpenUrlAction { Url = url, Title = words["Prompts_Download"] }
            : ExecuteAction.For(words["Prompts_Take"], TakePrompt.Verb, click, PromptClicksJson.Default.PromptClick);
        if (model.MayPropose)
        {
            yield return model is { IsLive: false, Number: > 0 }
                ? SayAction.Button(words["Prompts_GoBack"], string.Create(CultureInfo.InvariantCulture, $"propose prompt {model.Name} {model.Number}"))
                : SayAction.Button(words["Prompts_Propose"], $"propose prompt {model.Name}");
            yield return SayAction.Button(words["Prompts_Edits"], $"prompt {model.Name} edits");
        }
    }
}
