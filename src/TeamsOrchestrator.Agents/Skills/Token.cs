namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A word of a text.</summary>
/// <param name="Text">The word as written.</param>
/// <param name="Fold">The word in lower case without diacritics; German umlauts spelled out, and what somebody is in the form for everybody.</param>
/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index behind its last character.</param>
/// <param name="Before">What stands before it.</param>
internal readonly record struct Token(string Text, string Fold, int Start, int End, Gap Before)
{
    /// <summary>Gets a value indicating whether it is a number.</summary>
    public bool IsNumber => Fold.Length > 0 && char.IsAsciiDigit(Fold[0]);
}
