using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">The cells, one a column.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    [JsonInclude]
    [JsonPropertyOrder(-1)]
    internal string Type => "TableRow";
}
