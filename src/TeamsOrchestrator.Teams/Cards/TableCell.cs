using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Items">What it holds.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }

    /// <summary>Gets where its items stand.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    [JsonInclude]
    [JsonPropertyOrder(-1)]
    internal string Type => "TableCell";
}
