namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>Words that follow each other and share one fate.</summary>
/// <param name="Change">What became of them.</param>
/// <param name="Text">The words, with single spaces.</param>
public sealed record WordRun(WordChange Change, string Text);
