namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record TableColumnDefinition
{
    /// <summary>Gets its share of the width.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Gets where the content of its cells stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Gets where the content of its cells stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }
}
