namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A paragraph of differently formatted runs, which are shown verbatim: no Markdown.</summary>
/// <param name="Inlines">The runs.</param>
public sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement("RichTextBlock")
{
    /// <summary>Gets where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Parts("inlines"u8, Inlines);
        card.Word("horizontalAlignment"u8, HorizontalAlignment);
    }
}
