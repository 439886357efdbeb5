using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Opens one of the lists behind the overview's counts, ten people a page.</summary>
internal sealed class ListStack(StackReader stacks) : ICardAction
{
    private const int PageSize = 10;
    private const int MostCompared = 5; // what one card holds beside each other

    public static string Verb => "stack.list";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ReviewsJson.Default.StackListClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        return await stacks.FindAsync(click.StackId, call.Actor.Id, cancellationToken) is { } contents
            ? CardReply.Show(Build(contents.Requisition.Code, click, [.. contents.Members.Where(member => member.Group == click.Group)], call.Actor.Words))
            : CardReply.Say(call.Actor.Words["Deciding_NotAsked"]);
    }

    public static RenderedCard Build(string code, StackListClick click, IReadOnlyList<StackMember> members, Words words)
    {
        var pages = Math.Max(1, (members.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(click.Page, 0, pages - 1);
        var actions = new List<CardAction>();
        if (page > 0)
        {
            actions.Add(StackParts.List(words["Stack_PreviousPage"], click.StackId, click.Group, page - 1));
        }

        if (page < pages - 1)
        {
            actions.Add(StackParts.List(words["Stack_NextPage"], click.StackId, click.Group, page + 1));
        }

        var shown = members.OrderByDescending(member => member.Candidate.Score ?? 0).ThenBy(member => member.Candidate.Number).Skip(page * PageSize).Take(PageSize).ToList();
        if (shown.Count > 1)
        {
            var compared = shown.Take(MostCompared).Select(member => member.Candidate.Code).ToList();
            actions.Add(SayAction.Button(words["Stack_Compare", compared.Count], "compare " + string.Join(' ', compared)));
        }

        actions.Add(StackParts.Move(words["Stack_ToOverview"], click.StackId, StackMove.Overview));
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock($"{members.Count} {words[$"Stack_Count{click.Group}"]}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    .. pages > 1 ? [new TextBlock(words["Stack_ListPage", page + 1, pages]) { IsSubtle = true }] : Array.Empty<CardElement>(),
                    .. shown.Select(member => Row(click.StackId, member, words)),
                ],
                Actions = actions,
            },
            words["Stack_Summary", code]) with { AiGenerated = true };
    }

    private static Container Row(Guid stackId, StackMember member, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        SelectAction = StackParts.Move(words["SignOff_OpenOne", member.Candidate.Code], stackId, StackMove.Open, member.Review.Id),
        Items =
        [
            new TextBlock($"**{CardText.Escape(member.DisplayName)}** ({member.Candidate.Code}) ›") { Color = TextColor.Accent },
            new TextBlock(State(member, words)) { IsSubtle = true, Spacing = Spacing.None },
        ],
    };

    // Where each manager decides alone, nobody sees the others' votes before all have voted: then the candidate is proposed.
    private static string State(StackMember member, Words words) => member switch
    {
        { Candidate.State: CandidateState.Closed } => words["Stack_StateClosed"],
        { Candidate.Outcome: { } outcome } => words[$"Stack_State{outcome}"],
        { IsReadAgain: true } => words["Stack_StateReadAgain"],
        { Waiting: false } => words["Stack_StateDecided"],
        { Candidate.State: CandidateState.OnHold } => words["Stack_StateOnHold"],
        { Candidate.Fault: { } fault } => words["Stack_StateNotScreened", EvidencePanel.FaultText(fault, words)],
        _ => words["Stack_StateWaiting"],
    };
}
