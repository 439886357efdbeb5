namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A list of names and values.</summary>
/// <param name="Facts">The facts.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement("FactSet")
{
    private protected override void Write(CardWriter card) => card.Parts("facts"u8, Facts);
}
