using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Interviews;

public sealed class LocalPacketAgentTests
{
    private static readonly LocalPacketAgent Agent = new(SkillLexicon.Default);

    [Fact]
    public async Task Every_combination_of_what_is_known_has_a_statement_with_a_source_and_none_recommends_anything()
    {
        var criteria = Sample.Criteria(1);
        foreach (var language in new[] { "en", "de" })
        {
            foreach (var verdict in Enum.GetValues<Verdict>().Select(item => (Verdict?)item).Append(null))
            {
                foreach (var assessed in Enum.GetValues<AssessedAs>())
                {
                    var request = Request(language, verdict, assessed);

                    var packet = (await Agent.RunAsync(request, CancellationToken.None)).Packet;

                    packet.Statements.ShouldHaveSingleItem().Sources.ShouldNotBeEmpty();
                    packet.Statements[0].Text.ShouldContain(criteria.Items[0].Text);
                    packet.Overview.Concat(packet.Statements.Select(statement => statement.Text)).ShouldAllBe(text => !PacketCheck.Recommends(text));
                    packet.Statements[0].Part.ShouldBe((verdict, assessed) switch
                    {
                        (Verdict.Met or Verdict.Partly, AssessedAs.Contradicted) or (Verdict.NotFound, AssessedAs.Supported) => PacketPart.Disagreement,
                        (Verdict.Met or Verdict.Partly, AssessedAs.Supported) or (Verdict.NotFound, AssessedAs.Contradicted) => PacketPart.Agreement,
                        (null, AssessedAs.Supported or AssessedAs.Contradicted) or (Verdict.Met, AssessedAs.NotDiscussed) => PacketPart.Known,
                        _ => PacketPart.Open,
                    });
                }
            }
        }
    }

    [Fact]
    public async Task Two_readings_of_the_cv_and_two_interviewers_who_differ_are_said()
    {
        var criteria = Sample.Criteria(1);
        var request = new DecisionPacketRequest(criteria, "en")
        {
            Screening = Sample.Screening(criteria, Verdict.Met), SecondOpinion = SecondOpinion.Of("model-screener/1", Sample.Screening(criteria, Verdict.NotFound)),
            Notes = [Scored(5), Scored(2)], Assessment = new InterviewAssessment([new AssessedCriterion("c0", AssessedAs.Unclear, [new NoteQuote(0, "Said so.")], [5, 2])]),
        };

        var packet = (await Agent.RunAsync(request, CancellationToken.None)).Packet;

        packet.Of(PacketPart.Disagreement).Select(statement => statement.Text).ShouldBe(["SQL: the two readings of the CV differ.", "SQL: the interviewers’ scores differ (5, 2)."]);
        packet.Of(PacketPart.Disagreement).First().Sources.Select(source => source.Kind).ShouldBe([PacketSourceKind.Screening, PacketSourceKind.SecondOpinion]);
    }

    [Fact]
    public async Task Feedback_brings_what_it_names_to_the_top_and_what_it_does_not_is_said_back()
    {
        var criteria = Sample.Criteria(3);
        var draft = await Agent.RunAsync(
            new DecisionPacketRequest(criteria, "en") { Screening = Sample.Screening(criteria, Verdict.Met, Verdict.Met, Verdict.Met), Feedback = "What about SQL? Be nicer." }, CancellationToken.None);

        draft.Packet.Statements[0].CriterionId.ShouldBe("c0");
        draft.Understood.ShouldHaveSingleItem().Subject.ShouldBe("SQL");
        draft.NotUsed.ShouldBe(["Be nicer."]);
    }

    [Theory]
    [InlineData("I recommend not to hire her.")]
    [InlineData("She should be rejected.")]
    [InlineData("Not suitable for the role.")]
    [InlineData("Ich rate davon ab.")]
    [InlineData("Die Person ist ungeeignet.")]
    [InlineData("Wir sollten absagen: nicht empfehlenswert.")]
    public void A_packet_of_any_agent_loses_what_recommends_not_to_take_somebody_further(string sentence)
    {
        var request = Request("en", Verdict.Met, AssessedAs.Supported);
        PacketStatement[] statements =
        [
            new(PacketPart.Known, sentence, "c0", [new PacketSource(PacketSourceKind.Screening)]),
            new(PacketPart.Known, "No source.", "c0", []),
            new(PacketPart.Known, "Invented.", "c0", [new PacketSource(PacketSourceKind.Notes, 0, "Never said.")]),
            new(PacketPart.Known, "Somebody else’s.", "c0", [new PacketSource(PacketSourceKind.Notes, 3)]),
            new(PacketPart.Known, "Stands.", "c0", [new PacketSource(PacketSourceKind.Screening, Quote: "evidence on c0"), new PacketSource(PacketSourceKind.Notes, 0, "Said so.")]),
        ];

        var kept = PacketCheck.Check(new DecisionPacket([sentence, "Fine."], statements, "en"), request);

        kept.Overview.ShouldBe(["Fine."]);
        kept.Statements.Select(statement => statement.Text).ShouldBe(["Stands."]);
    }

    private static InterviewNotes Scored(int? score) => new([new InterviewAnswer("q", "?", "c0", "Said so.", score)], null);

    private static DecisionPacketRequest Request(string language, Verdict? verdict, AssessedAs assessed) => new(Sample.Criteria(1), language)
    {
        Screening = verdict is { } known ? Sample.Screening(Sample.Criteria(1), known) : null, Notes = [Scored(null)],
        Assessment = new InterviewAssessment([new AssessedCriterion("c0", assessed, assessed == AssessedAs.NotDiscussed ? [] : [new NoteQuote(0, "Said so.")], [])]),
    };
}
