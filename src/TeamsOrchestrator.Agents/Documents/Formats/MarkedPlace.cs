namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Where in a text a marked line begins.</summary>
/// <param name="Offset">The offset of its first character.</param>
/// <param name="Kind">What the line is.</param>
/// <param name="Level">The level of a heading or the depth of an item, from 1.</param>
internal readonly record struct MarkedPlace(int Offset, LineMarkKind Kind, int Level);
