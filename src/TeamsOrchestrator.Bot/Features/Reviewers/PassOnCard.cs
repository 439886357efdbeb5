using System.Text.Json;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>The form in which a person is picked: who decides meanwhile, instead or too, or who is the recruiter.</summary>
internal sealed class PassOnCard(PassOnReader reader) : ICard
{
    /// <summary>The id of the people picker.</summary>
    public const string PersonInput = "person";

    /// <summary>The id of the last day.</summary>
    public const string UntilInput = "until";

    /// <summary>The id of whose place is taken.</summary>
    public const string ReplacedInput = "replaced";

    public static string Kind => "pass-on";

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        var form = JsonSerializer.Deserialize(request.Name.Parameters!, ReviewersJson.Default.PassOnForm)!;
        return request is { Audience: ConversationKind.Personal, Reader: { } person } && await reader.ReadAsync(form, person, cancellationToken) is { } model
            ? Build(model, request.Words)
            : null;
    }

    public static RenderedCard Build(PassOnModel model, Words words)
    {
        var meanwhile = model.Purpose is PassOnPurpose.Delegate or PassOnPurpose.DelegateHere;
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(Heading(model, words)) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                    .. model.Written is { } written
                        ? [new TextBlock(words[model.Ambiguous ? "PassOn_Ambiguous" : "PassOn_Unknown", CardText.Escape(written)]) { Color = TextColor.Warning }]
                        : Array.Empty<CardElement>(),
                    new TextBlock(words[$"PassOn_Means{model.Purpose}"]) { IsSubtle = true },
                    .. model.Managers.Count > 0 ? [Replaced(model, words)] : Array.Empty<CardElement>(),
                    Picker(model, words),
                    .. meanwhile ? [new InputDate { Id = UntilInput, Label = words["PassOn_Until"], Value = model.Until }] : Array.Empty<CardElement>(),
                ],
                Actions =
                [
                    ExecuteAction.For(words[$"PassOn_Do{model.Purpose}"], PassOn.Verb, new PassOnClick(model.Purpose, model.RequisitionId), AskingJson.Default.PassOnClick)
                        with { Style = ActionStyle.Positive },
                    .. model.HasBack
                        ? [ExecuteAction.For(words["PassOn_Back"], LeaveForm.Verb, new PassOnClick(model.Purpose, model.RequisitionId), AskingJson.Default.PassOnClick)
                            with { AssociatedInputs = AssociatedInputs.None }]
                        : Array.Empty<CardAction>(),
                ],
            },
            words["PassOn_Summary"]);
    }

    private static string Heading(PassOnModel model, Words words) => model.Requisition is { } requisition
        ? words[$"PassOn_Heading{model.Purpose}", CardText.Escape(requisition)]
        : words["PassOn_HeadingDelegate"];

    private static InputChoiceSet Picker(PassOnModel model, Words words) => new()
    {
        Id = PersonInput, Label = words[$"PassOn_Who{model.Purpose}"], Placeholder = words["PassOn_Pick"], Style = ChoiceInputStyle.Compact,
        Choices = [.. model.People.Select(person => new Choice(person.Name, person.ObjectId))], Data = PeopleQuery.Organization,
    };

    private static InputChoiceSet Replaced(PassOnModel model, Words words) => new()
    {
        Id = ReplacedInput, Label = words["PassOn_Replaced"], Style = ChoiceInputStyle.Compact, Placeholder = words["PassOn_ReplacedAll"],
        Choices = [.. model.Managers.Select(person => new Choice(person.Name, person.ObjectId))],
    };
}
