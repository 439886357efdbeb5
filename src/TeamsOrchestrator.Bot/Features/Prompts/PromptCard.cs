using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The review of a proposed version of a prompt: what differs from the live one, word by word, and what a second person says to it.</summary>
internal sealed class PromptCard(HiringDb db, RoleBook roles, PromptBook book) : ICard
{
    public static string Kind => "prompt-proposal";

    public static CardName Name(Guid id, int page = 0) => new(Kind, $"{Kind}:{id:N}", id, page.ToString(CultureInfo.InvariantCulture));

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var row = await db.PromptVersions.AsNoTracking().SingleOrDefaultAsync(version => version.Id == request.Name.SubjectId, cancellationToken);
        return row is not null && request is { Audience: ConversationKind.Personal, Reader: { } reader } && PromptPermissions.Allows(PromptAct.See, roles.Of(reader))
            ? Build(await ReadAsync(row, reader, int.TryParse(request.Name.Parameters, CultureInfo.InvariantCulture, out var page) ? page : 0, request.Words, cancellationToken), request.Words)
            : null;
    }

    public static RenderedCard Build(PromptProposalModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(model.Label is { } label ? words["Prompts_ProposalHeading", model.Name, label] : words["Prompts_ProposalHeadingProduct", model.Name]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words["Prompts_ProposedBy", CardText.Escape(model.ProposedBy), model.When]) { IsSubtle = true, Spacing = Spacing.None },
                .. model.Note is { } note ? [new TextBlock(words.Quote(CardText.Escape(note)))] : Array.Empty<CardElement>(),
                .. model.State == PromptState.Proposed ? Question(model, words) : Answer(model, words),
            ],
            Actions = [.. Buttons(model, words)],
        },
        words["Prompts_ProposalSummary", model.Name]);

    private static IEnumerable<CardElement> Question(PromptProposalModel model, Words words)
    {
        yield return new TextBlock(words["Prompts_Difference", model.LiveLabel]) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        if (model.Pages.Count == 0)
        {
            yield return new TextBlock(words["Prompts_NoDifference"]);
        }
        else
        {
            var page = Math.Clamp(model.Page, 0, model.Pages.Count - 1);
            yield return new Container { Style = ContainerStyle.Emphasis, Items = [.. model.Pages[page].Select(LinePages.Build)] };
            if (model.Pages.Count > 1)
            {
                yield return new TextBlock(words["Prompts_Page", page + 1, model.Pages.Count]) { IsSubtle = true, Size = TextSize.Small };
            }
        }

        yield return new TextBlock(words["Prompts_Consequence"]) { IsSubtle = true, Size = TextSize.Small, Separator = true };
        yield return new TextBlock(model.WaitsFor.Count == 0 ? words["Prompts_NobodyElse"] : words["Prompts_WaitsFor", CardText.Escape(words.List(model.WaitsFor))]) { IsSubtle = model.WaitsFor.Count > 0, Size = TextSize.Small, Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Answer(PromptProposalModel model, Words words)
    {
        yield return new TextBlock(words[$"Prompts_State{model.State}", CardText.Escape(model.DecidedBy ?? string.Empty), model.DecidedWhen ?? string.Empty]) { Separator = true };
        if (model.Reason is { } reason)
        {
            yield return new TextBlock(words.Quote(CardText.Escape(reason)));
        }
    }

    private static IEnumerable<CardAction> Buttons(PromptProposalModel model, Words words)
    {
        var click = new PromptClick(model.Id, model.Name);
        if (model.MayDecide)
        {
            yield return ExecuteAction.For(words["Prompts_Approve"], ApprovePrompt.Verb, click, PromptClicksJson.Default.PromptClick) with { Style = ActionStyle.Positive };
            yield return DecisionButtons.Asking(
                words["Prompts_Reject"], DecisionButtons.Reason(words["Prompts_Why"], value: null, words), hint: null,
                ExecuteAction.For(words["Prompts_Reject"], RejectPrompt.Verb, click, PromptClicksJson.Default.PromptClick));
        }

        if (model.MayWithdraw)
        {
            yield return ExecuteAction.For(words["Prompts_Withdraw"], WithdrawPrompt.Verb, click, PromptClicksJson.Default.PromptClick);
        }

        if (model.State == PromptState.Proposed && model.Page > 0)
        {
            yield return ExecuteAction.For(words["Prompts_Previous"], TurnProposalPage.Verb, click with { Page = model.Page - 1 }, PromptClicksJson.Default.PromptClick);
        }

        if (model.State == PromptState.Proposed && model.Page < model.Pages.Count - 1)
        {
            yield return ExecuteAction.For(words["Prompts_Next"], TurnProposalPage.Verb, click with { Page = model.Page + 1 }, PromptClicksJson.Default.PromptClick);
        }

        yield return SayAction.Button(words["Prompts_ShowLive"], $"prompt {model.Name}");
    }

    private async Task<PromptProposalModel> ReadAsync(PromptVersion row, Person reader, int page, Words words, CancellationToken cancellationToken)
    {
        var (isOwn, held) = (row.ProposedBy == reader.Id, roles.Of(reader));
        var live = await book.LivePromptAsync(row.Name, cancellationToken);
        var people = await db.People.AsNoTracking().Where(person => person.Id == row.ProposedBy || person.Id == row.DecidedBy).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        return new PromptProposalModel
        {
            Id = row.Id, Name = row.Name, Label = row.FollowsProduct ? null : string.Create(CultureInfo.InvariantCulture, $"own-{row.Number}"), LiveLabel = live.Version, State = row.State,
            ProposedBy = people.GetValueOrDefault(row.ProposedBy, words["Prompts_Somebody"]), When = words.When(row.ProposedAt, reader.TimeZone), Note = row.Note,
            Pages = row.State == PromptState.Proposed ? LinePages.Of(LinePages.Around(TextDifference.Of(live.Text, row.FollowsProduct ? PromptFiles.Get(row.Name).Text : row.Text))) : [],
            Page = page, WaitsFor = row.State == PromptState.Proposed ? (await book.ReviewersAsync(row, cancellationToken)).ConvertAll(person => person.Name) : [],
            MayDecide = PromptPermissions.Allows(PromptAct.Approve, held, isOwn, row.State), MayWithdraw = PromptPermissions.Allows(PromptAct.Withdraw, held, isOwn, row.State),
            DecidedBy = row.DecidedBy is { } by ? people.GetValueOrDefault(by, words["Prompts_Somebody"]) : null,
            DecidedWhen = row.DecidedAt is { } at ? words.When(at, reader.TimeZone) : null, Reason = row.Reason,
        };
    }
}
