using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Features.Help;

/// <summary>Says what the bot can do for its reader, by role; also the welcome after an installation.</summary>
internal sealed class HelpCard(HiringDb db, RoleBook roles, IOptions<TeamsChannelOptions> channel) : ICard
{
    private static readonly string[] RecruiterLines = ["Help_Screen", "Help_ScreenMore", "Help_NewRequisition", "Help_Team", "Help_Nudge", "Help_Withdraw", "Help_NoAi", "Help_Close"];
    private static readonly string[] ManagerLines = ["Help_ManagerCriteria", "Help_ManagerStack", "Help_Reopen", "Help_Delegate"];
    private static readonly string[] HrLines = ["Help_HrFinal", "Help_Audit", "Help_Forget", "Help_Data", "Help_LegalHold"];
    private static readonly string[] EverybodysLines = ["Help_Status", "Help_Candidates", "Help_Why", "Help_Ask", "Help_Compare", "Help_Criteria", "Help_Pending", "Help_Digest"];

    public static string Kind => Greeter.HelpCard;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var reader = request.Audience == ConversationKind.Personal ? request.Reader : null;
        var role = reader is null ? Roles.None : roles.Of(reader);
        var model = new HelpModel
        {
            Name = reader?.Name,
            Welcome = request.Name.Key.StartsWith("welcome:", StringComparison.Ordinal),
            Recruiter = role.HasFlag(Roles.Recruiter),
            Manager = reader is not null && (await db.Managers.AnyAsync(row => row.PersonId == reader.Id, cancellationToken)
                || await db.Delegations.AnyAsync(row => row.DelegateId == reader.Id, cancellationToken)),
            Hr = role.HasFlag(Roles.Hr),
            Admin = role.HasFlag(Roles.Admin),
            LocalMode = channel.Value.LocalMode,
            NobodyRecruits = !roles.HasRecruiters,
        };
        return Build(model, request.Words);
    }

    public static RenderedCard Build(HelpModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                .. Opening(model, words),
                .. model.NobodyRecruits ? [Warning(words)] : Array.Empty<CardElement>(),
                .. Parts(model).Take(model.Welcome ? 1 : int.MaxValue).SelectMany(part => Section(part.Heading, part.Lines, words)),
                .. Everybodys(model, words),
                new TextBlock(words["Help_People"]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Medium },
            ],
            Actions = [.. Buttons(model, words)],
        },
        words[model.Welcome ? "Help_WelcomeSummary" : "Help_Summary"]);

    private static IEnumerable<CardElement> Opening(HelpModel model, Words words)
    {
        var title = model switch
        {
            { Welcome: true, Name: { } name } => words["Help_Welcome", CardText.Escape(name)],
            { Welcome: true } => words["Help_WelcomeAll"],
            _ => words["Help_Title"],
        };
        yield return new TextBlock(title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading };
        if (model.Welcome)
        {
            yield return new TextBlock(words["Help_WhatIAm"]) { Spacing = Spacing.Small };
        }
    }

    // What somebody was asked to do comes before what everybody may do.
    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Parts(HelpModel model)
    {
        if (model.Manager)
        {
            yield return ("Help_ForManagers", ManagerLines);
        }

        if (model.Hr)
        {
            yield return ("Help_ForHr", [.. model.Welcome ? HrLines.Take(1) : HrLines, .. model.Manager ? Array.Empty<string>() : ["Help_Reopen"], .. model.Recruiter ? Array.Empty<string>() : ["Help_Team", "Help_NoAi"], .. model.Manager ? Array.Empty<string>() : ["Help_Delegate"]]);
        }

        if (model.Recruiter)
        {
            yield return ("Help_ForRecruiters", [.. model.Welcome ? RecruiterLines.Take(1) : RecruiterLines, .. model.TriesOut ? ["Help_Sample"] : Array.Empty<string>()]);
        }

        if (model.Admin)
        {
            yield return ("Help_ForAdmins", ["Help_Prompts", "Help_ProposePrompt"]);
        }
    }

    private static Container Warning(Words words) => new() { Style = ContainerStyle.Warning, Items = [new TextBlock(words["Help_NobodyRecruits"])] };

    // A welcome stays short, so that what waits below it is seen; a button shows the rest.
    private static IEnumerable<CardElement> Everybodys(HelpModel model, Words words) => model switch
    {
        { Name: null } => [new TextBlock(words["Help_Shared"])],
        { Welcome: true, Manager: false, Hr: false } => Section("Help_ForManagers", ["Help_Named"], words),
        { Welcome: true } => [],
        _ => Section("Help_ForAll", EverybodysLines, words),
    };

    private static IEnumerable<CardElement> Section(string heading, IEnumerable<string> lines, Words words) =>
    [
        new TextBlock(words[heading]) { Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading, Spacing = Spacing.Medium },
        .. lines.Select(line => new TextBlock(words[line]) { Spacing = Spacing.Small }),
    ];

    private static IEnumerable<CardAction> Buttons(HelpModel model, Words words)
    {
        yield return SayAction.Button(words["Help_ButtonPending"], "pending");
        yield return SayAction.Button(words["Help_ButtonStatus"], "status");
        if (model.Welcome)
        {
            yield return SayAction.Button(words["Help_Title"], "help");
        }
        else if (model.TriesOut)
        {
            yield return SayAction.Button(words["Help_ButtonSample"], "screen sample");
        }
    }
}
