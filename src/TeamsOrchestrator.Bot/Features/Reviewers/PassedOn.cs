namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>What came of an order.</summary>
/// <param name="Done">Whether it was carried out.</param>
/// <param name="Text">What the person reads, with nothing left to escape.</param>
internal sealed record PassedOn(bool Done, string Text);
