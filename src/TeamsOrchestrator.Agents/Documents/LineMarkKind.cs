namespace TeamsOrchestrator.Agents.Documents;

/// <summary>What a marked line is.</summary>
public enum LineMarkKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The first line of an item of a list, without the sign of the item.</summary>
    Item,

    /// <summary>A row of a table. Its cells stand apart by two blanks; between two that stand apart by four there is an empty one.</summary>
    Row,
}
