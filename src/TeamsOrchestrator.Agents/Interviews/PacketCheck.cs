using System.Text.RegularExpressions;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Holds whatever makes decision packets to what a packet may say: what has a source, and nothing that takes the decision out of people's hands.</summary>
public static partial class PacketCheck
{
    /// <summary>Drops statements without a source, with words that the source does not hold, and those that recommend not to take somebody further.</summary>
    /// <param name="packet">The packet.</param>
    /// <param name="request">What it was made from.</param>
    /// <returns>The packet with what may stand.</returns>
    public static DecisionPacket Check(DecisionPacket packet, DecisionPacketRequest request)
    {
        ArgumentNullException.ThrowIfNull(packet);
        ArgumentNullException.ThrowIfNull(request);
        return packet with
        {
            Overview = [.. packet.Overview.Where(sentence => !Recommends(sentence))],
            Statements = [.. packet.Statements.Where(statement => statement.Sources.Count > 0 && statement.Sources.All(source => Holds(source, request)) && !Recommends(statement.Text))],
        };
    }

    /// <summary>Says whether a sentence recommends not to take somebody further.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>Whether it does.</returns>
    public static bool Recommends(string sentence) => Recommendation().IsMatch(sentence);

    /// <summary>Says whether a source holds what it is said to hold.</summary>
    internal static bool Holds(PacketSource source, DecisionPacketRequest request) => source switch
    {
        { Kind: PacketSourceKind.Notes, Notes: { } notes, Quote: { } quote } => AssessmentCheck.IsVerbatim(new NoteQuote(notes, quote), request.Notes),
        { Kind: PacketSourceKind.Notes, Notes: { } notes } => notes >= 0 && notes < request.Notes.Count,
        { Kind: PacketSourceKind.Screening } => request.Screening is { } screening && Quotes(screening.Findings, source.Quote),
        { Kind: PacketSourceKind.SecondOpinion } => request.SecondOpinion is { } second && Quotes(second.Findings, source.Quote),
        { Kind: PacketSourceKind.Criteria } => source.Quote is null || request.Criteria.Items.Any(item => string.Equals(item.Text, source.Quote, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool Quotes(IReadOnlyList<Finding> findings, string? quote) =>
        quote is null || findings.Any(finding => finding.Evidence.Any(evidence => string.Equals(evidence.Quote, quote, StringComparison.Ordinal)));

    [GeneratedRegex(
        @"\b(reject(ed|ion|ing)?|turn(ed)? down|do(es)? not (hire|advance|proceed)|don['’]t (hire|advance)|not (be )?(hired|taken further|recommended)|(recommend|advise|suggest)\w* (against|not)|no[- ]hire|unsuitable|not suitable|ablehn\w*|abgelehnt|absage\w*|nicht (einstellen|einzustellen|weiterverfolgen|empfehl\w*|geeignet)|ungeeignet|(rate|raten) (davon )?ab)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Recommendation();
}
