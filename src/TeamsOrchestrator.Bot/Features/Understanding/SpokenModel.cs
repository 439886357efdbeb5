using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>What the card says of what somebody wrote.</summary>
/// <param name="Id">The text.</param>
/// <param name="State">How far it is.</param>
/// <param name="Text">Its beginning; who applied is covered.</param>
/// <param name="Lines">The commands that it may mean.</param>
/// <param name="Agent">Who made them of it.</param>
/// <param name="Fault">Why there is no answer.</param>
/// <param name="Nearest">Commands to choose from where it was not understood.</param>
internal sealed record SpokenModel(Guid Id, SpokenTextState State, string Text, IReadOnlyList<SpokenLine> Lines, string? Agent, string? Fault, IReadOnlyList<string> Nearest);
