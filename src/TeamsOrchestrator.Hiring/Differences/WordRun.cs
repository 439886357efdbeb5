namespace TeamsOrchestrator.Hiring.Differences;

/// <summary>Words that follow each other and share one fate.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The words, as <see cref="WordDifference"/> or <see cref="TextDifference"/> joins them.</param>
public sealed record WordRun(WordChange Change, string Text);
