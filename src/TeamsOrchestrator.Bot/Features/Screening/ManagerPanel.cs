using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The part of the progress card about the hiring managers: who is missing, who cannot be reached, and how to change that.</summary>
internal static class ManagerPanel
{
    /// <summary>Joins names for a text block.</summary>
    public static string List(IReadOnlyList<string> names, Words words) => words.List([.. names.Select(name => name.Length == 0 ? words["Progress_Picked"] : CardText.Escape(name))]);

    /// <summary>Joins the names of the managers; who lets somebody else decide meanwhile is shown with that person.</summary>
    public static string WithStandIns(ProgressView view, Words words) => words.List([.. view.Managers.Select(name => view.StandIns.TryGetValue(name, out var standIn)
        ? words["Progress_StandIn", List([name], words), List([standIn], words)]
        : List([name], words))]);

    /// <summary>Asks who it is, where nobody was named or what was written fits nobody or several people.</summary>
    public static IEnumerable<CardElement> Missing(ProgressView view, Words words)
    {
        if (view.HasEnded || (view.Managers.Count > 0 && view.Unknown.Count == 0))
        {
            yield break;
        }

        foreach (var (name, ambiguous) in view.Unknown)
        {
            yield return new TextBlock(words[ambiguous ? "Progress_AmbiguousManager" : "Progress_UnknownManager", CardText.Escape(name)]) { Color = TextColor.Warning };
        }

        if (view.Unknown.Any(item => !item.Ambiguous))
        {
            yield return Forward(view, words);
        }

        yield return Picker(view, words);
        yield return new ActionSet(
        [
            Button(view, words["Progress_SetManager"]),
            .. view is { Managers.Count: 0, Unknown: [{ Ambiguous: false } only] }
                ? [ExecuteAction.For(words["Progress_PartOfTitle", ShortText.Cut(only.Name, 40)], TakeIntoTitle.Verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick)
                    with { AssociatedInputs = AssociatedInputs.None }]
                : Array.Empty<CardAction>(),
        ]);
    }

    /// <summary>Says who cannot be reached, with a text to forward.</summary>
    public static IEnumerable<CardElement> Unreachable(ProgressView view, Words words) => view.Unreachable.Count == 0 || view.HasEnded || view.EverybodyDecided
        ? []
        : [new TextBlock(words["Progress_Unreachable", List(view.Unreachable, words)]) { Color = TextColor.Warning }, Forward(view, words)];

    /// <summary>Builds the buttons that change who decides and who is the recruiter.</summary>
    public static ShowCardAction Change(ProgressView view, Words words) => new()
    {
        Title = words["Progress_ChangeManager"],
        Card = new AdaptiveCard
        {
            Body = [new TextBlock(words["Progress_PeopleHint"]) { IsSubtle = true }],
            Actions =
            [
                PassOnButtons.Ask(words["Progress_Reassign"], PassOnPurpose.Reassign, view.RequisitionId),
                PassOnButtons.Ask(words["Progress_Add"], PassOnPurpose.Add, view.RequisitionId),
                PassOnButtons.Ask(words["Progress_HandOver"], PassOnPurpose.HandOver, view.RequisitionId),
            ],
        },
    };

    private static TextBlock Forward(ProgressView view, Words words) => new(view.Link is { } link
        ? words["Progress_ForwardLink", CardText.Escape(view.Title), CardText.Escape(link)]
        : words["Progress_ForwardText", CardText.Escape(view.Title)])
    {
        IsSubtle = true,
    };

    private static InputChoiceSet Picker(ProgressView view, Words words) => new()
    {
        Id = ChangeManager.Input,
        Label = view.Unknown is [var first, ..] && (view.Unknown.Count > 1 || view.Managers.Count > 0) ? words["Progress_WhoIs", first.Name] : words["Progress_WhoIsManager"],
        Placeholder = words["Progress_PickPerson"],
        Style = ChoiceInputStyle.Compact,
        Choices = [.. view.People.Select(person => new Choice(person.Name, person.ObjectId))],
        Data = PeopleQuery.Organization,
    };

    private static ExecuteAction Button(ProgressView view, string title) =>
        ExecuteAction.For(title, ChangeManager.Verb, new RequisitionClick(view.RequisitionId), ScreeningJson.Default.RequisitionClick);
}
