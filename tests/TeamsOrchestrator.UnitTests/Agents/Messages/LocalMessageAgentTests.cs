using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.UnitTests.Agents.Messages;

public sealed class LocalMessageAgentTests
{
    private static readonly LocalMessageAgent Agent = new(SkillLexicon.Default);

    private static readonly MessageRequest Rejection = new()
    {
        Kind = MessageKind.Rejection, Language = "en", Name = "Ana Soler", Title = "Senior Data Engineer", Sender = "Riley Recruiter", NoticeUrl = "https://contoso.example/applicants", Assisted = true,
        NotMet = [Criterion("sql", "SQL"), Criterion("k8s", "Kubernetes in production")], Reasons = ["The CV does not show: SQL."],
    };

    public static TheoryData<MessageKind, string, MessageTone, bool> Forms()
    {
        var forms = new TheoryData<MessageKind, string, MessageTone, bool>();
        foreach (var kind in Enum.GetValues<MessageKind>())
        {
            foreach (var language in new[] { "en", "de" })
            {
                forms.Add(kind, language, MessageTone.Warm, false);
                forms.Add(kind, language, MessageTone.Formal, true);
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_says_that_people_decided_and_that_software_helped_and_nothing_that_must_not_be_said(MessageKind kind, string language, MessageTone tone, bool isShort)
    {
        var draft = await Agent.RunAsync(Rejection with { Kind = kind, Language = language, Style = MessageStyle.Plain with { Tone = tone, Short = isShort } }, CancellationToken.None);

        MessageCheck.Find(draft.Subject).ShouldBeNull();
        MessageCheck.Find(draft.Body).ShouldBeNull();
        draft.Language.ShouldBe(language);
        draft.Body.ShouldContain(language == "de" ? "haben Menschen entschieden" : "People decided on your application.");
        draft.Body.ShouldContain(language == "de" ? "künstlicher Intelligenz geholfen" : "artificial intelligence helped");
        draft.Body.ShouldContain("https://contoso.example/applicants");
        draft.Body.ShouldEndWith("\nRiley Recruiter");
        draft.Body.Length.ShouldBeLessThan(MessageDraft.MaxBody);
        draft.Body.Contains("– SQL", StringComparison.Ordinal).ShouldBe(kind == MessageKind.Rejection);
    }

    [Theory]
    [InlineData("The CV does not show: SQL.", true, false)]
    [InlineData("No PostgreSQL, and no Kubernetes in production.", false, true)]
    [InlineData("She was not convincing.", false, false)]
    [InlineData("Others are better.", false, false)]
    public async Task A_reason_is_given_only_where_the_decider_named_an_approved_criterion(string reason, bool sql, bool kubernetes)
    {
        var draft = await Agent.RunAsync(Rejection with { Reasons = [reason] }, CancellationToken.None);

        draft.Body.Contains("– SQL", StringComparison.Ordinal).ShouldBe(sql);
        draft.Body.Contains("– Kubernetes in production", StringComparison.Ordinal).ShouldBe(kubernetes);
        draft.Remarks.Contains(MessageRemark.NoReason).ShouldBe(!sql && !kubernetes);
    }

    [Fact]
    public async Task A_criterion_that_touches_a_protected_attribute_is_never_a_reason()
    {
        var draft = await Agent.RunAsync(Rejection with { NotMet = [Criterion("native", "German native speaker")], Reasons = ["German native speaker not shown."] }, CancellationToken.None);

        draft.Body.ShouldNotContain("native");
        draft.Remarks.ShouldBe([MessageRemark.ReasonLeftOut]);
    }

    [Fact]
    public async Task Other_languages_get_english_and_nobodys_name_is_guessed()
    {
        var draft = await Agent.RunAsync(Rejection with { Language = "fr", Name = null, Assisted = false }, CancellationToken.None);

        draft.Body.ShouldStartWith("Hello,");
        draft.Body.ShouldNotContain("artificial intelligence");
        draft.Remarks.ShouldBe([MessageRemark.OtherLanguage, MessageRemark.NoName]);
    }

    private static Criterion Criterion(string id, string text) => new() { Id = id, Text = text };
}
