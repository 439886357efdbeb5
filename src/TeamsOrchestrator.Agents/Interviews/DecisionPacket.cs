namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>All that is known about a candidate before people decide. It recommends nothing.</summary>
/// <param name="Overview">The whole at a glance, in a few plain sentences.</param>
/// <param name="Statements">The statements, each with its sources.</param>
/// <param name="Language">The language it is in: <c>en</c> or <c>de</c>.</param>
/// <param name="Unfounded">How many statements fell because no source holds what was quoted.</param>
public sealed record DecisionPacket(IReadOnlyList<string> Overview, IReadOnlyList<PacketStatement> Statements, string Language, int Unfounded = 0)
{
    /// <summary>Gets the statements of one part.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Its statements, the weightiest first.</returns>
    public IEnumerable<PacketStatement> Of(PacketPart part) => Statements.Where(statement => statement.Part == part);
}
