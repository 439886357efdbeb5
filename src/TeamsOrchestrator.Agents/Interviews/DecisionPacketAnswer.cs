namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>How a model words a packet, as the prompt <c>decision-packet</c> asks for it.</summary>
internal sealed record DecisionPacketAnswer(
    string Language, IReadOnlyList<DecisionPacketAnswer.PacketSentence> Statements, IReadOnlyList<DecisionPacketAnswer.Meant> Focus, IReadOnlyList<string> NotUsed)
{
    internal sealed record PacketSentence(string? Criterion, string Part, string Text, IReadOnlyList<CopiedWords> Quotes);

    internal sealed record CopiedWords(string Source, int? Interviewer, string Quote);

    internal sealed record Meant(string Said, string Criterion);
}
