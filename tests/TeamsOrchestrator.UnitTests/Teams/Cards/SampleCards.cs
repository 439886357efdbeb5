using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.UnitTests.Teams.Cards;

/// <summary>Cards that between them use every element, action and property of the model.</summary>
internal static class SampleCards
{
    public static JsonElement Data { get; } = JsonSerializer.SerializeToElement(new { reviewId = "r1", round = 2 });

    public static AdaptiveCard Everything { get; } = new()
    {
        Body = [.. Texts(), .. Layout(), .. Inputs()],
        Actions =
        [
            new ExecuteAction { Title = "Approve", Verb = "review.decide", Data = Data, Style = ActionStyle.Positive, Id = "approve", Tooltip = "Goes on", AssociatedInputs = AssociatedInputs.None },
            new ExecuteAction { Title = "Reject", Verb = "review.decide", Style = ActionStyle.Destructive, IsEnabled = false },
            new SubmitAction { Title = "Edit", Data = Data, Mode = ActionMode.Secondary, AssociatedInputs = AssociatedInputs.Auto },
            new OpenUrlAction { Title = "Open CV", Url = "https://localhost/cv", IconUrl = "https://localhost/icon.png" },
            new ShowCardAction { Title = "More", Card = new() { Body = [new TextBlock("More")], Actions = [new ExecuteAction { Title = "Hold", Verb = "stack.hold" }] } },
            new ToggleVisibilityAction(["quotes"]) { Title = "Quotes" },
        ],
        Refresh = new() { Action = new() { Title = "Refresh", Verb = "refresh", Data = Data }, UserIds = ["29:ana"] },
        Msteams = new() { FullWidth = true, Entities = [MentionEntity.Of("29:ana", "Ana Diaz")] },
        FallbackText = "A review waits for you.",
        Speak = "A review waits for you.",
        Lang = "en",
        Rtl = false,
    };

    private static IEnumerable<CardElement> Texts() =>
    [
        new TextBlock("Your review is needed")
        {
            Id = "title", Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent, IsSubtle = false, MaxLines = 2, Style = TextBlockStyle.Heading,
            HorizontalAlignment = HorizontalAlignment.Left, FontType = FontType.Default, Spacing = Spacing.None, Separator = true, Height = BlockHeight.Stretch,
        },
        new TextBlock("One line") { Wrap = false },
        new RichTextBlock(
        [
            new TextRun("“5 years of *C#*” ") { Italic = true, Highlight = true, Color = TextColor.Good, FontType = FontType.Monospace },
            new TextRun("page 2") { IsSubtle = true, Size = TextSize.Small, Weight = TextWeight.Lighter, Strikethrough = false, Underline = true },
        ]) { Id = "quotes", IsVisible = false, HorizontalAlignment = HorizontalAlignment.Center },
        new FactSet([new Fact("Asked by", "<at>Ana Diaz</at>"), new Fact("Due", "Fri 6 Mar")]),
        new Image
        {
            Url = "data:image/png;base64,iVBORw0KGgo=", AltText = "12 of 49 read", Size = ImageSize.Small, Style = ImageStyle.Person, Width = "50px",
            HorizontalAlignment = HorizontalAlignment.Right, SelectAction = new OpenUrlAction { Url = "https://localhost/" },
        },
    ];

    private static IEnumerable<CardElement> Layout() =>
    [
        new Container
        {
            Items = [new TextBlock("C#: met")], Style = ContainerStyle.Emphasis, Bleed = true, MinHeight = "40px", VerticalContentAlignment = VerticalAlignment.Center,
            SelectAction = new ExecuteAction { Title = "See where in the CV", Verb = "quote.show", Data = Data },
        },
        new ColumnSet
        {
            Columns =
            [
                new Column { Items = [new TextBlock("C-3")], Width = "auto", VerticalContentAlignment = VerticalAlignment.Top, Spacing = Spacing.Small, Separator = true, Id = "code" },
                new Column { Items = [], Width = "stretch", Style = ContainerStyle.Good, MinHeight = "10px", IsVisible = false, SelectAction = new SubmitAction { Data = Data } },
            ],
            Style = ContainerStyle.Accent, SelectAction = new ToggleVisibilityAction(["code"]), Bleed = false, MinHeight = "20px", HorizontalAlignment = HorizontalAlignment.Left,
        },
        new Table
        {
            Columns = [new(), new() { Width = 3, HorizontalCellContentAlignment = HorizontalAlignment.Center, VerticalCellContentAlignment = VerticalAlignment.Bottom }],
            Rows =
            [
                new TableRow([new TableCell([new TextBlock("Who")]), new TableCell([new TextBlock("State")])]) { Style = ContainerStyle.Default },
                new TableRow(
                [
                    new TableCell([new TextBlock("C-3")]) { Style = ContainerStyle.Warning, VerticalContentAlignment = VerticalAlignment.Center },
                    new TableCell([]) { SelectAction = new ExecuteAction { Verb = "candidate.show" } },
                ]),
            ],
            FirstRowAsHeader = true, ShowGridLines = false, GridStyle = ContainerStyle.Attention,
            HorizontalCellContentAlignment = HorizontalAlignment.Right, VerticalCellContentAlignment = VerticalAlignment.Top,
        },
        new ActionSet([new ExecuteAction { Title = "Undo", Verb = "undo" }]),
    ];

    private static IEnumerable<CardElement> Inputs() =>
    [
        new InputText { Id = "reason", Label = "Reason", Placeholder = "The candidate may ask to read this", Value = "", IsMultiline = true, MaxLength = 500, IsRequired = true, ErrorMessage = "Say why" },
        new InputChoiceSet
        {
            Id = "manager", Label = "Hiring manager", Choices = [new Choice("Ana Diaz", "29:ana")], Data = PeopleQuery.Organization, Style = ChoiceInputStyle.Compact,
            IsMultiSelect = true, Value = "29:ana", Placeholder = "Search people",
        },
        new InputToggle { Id = "confidential", Title = "Confidential", Value = "true", ValueOn = "true", ValueOff = "false" },
        new InputNumber { Id = "weight", Label = "Weight", Min = 1, Max = 5, Value = 2.5, Placeholder = "1 to 5" },
        new InputDate { Id = "due", Label = "Due", Min = new(2026, 3, 4), Max = new(2026, 12, 31), Value = new(2026, 3, 6), Placeholder = "A day" },
        new InputTime { Id = "at", Label = "At", Min = new(8, 0), Max = new(18, 30), Value = new(9, 5), Placeholder = "A time" },
    ];
}
