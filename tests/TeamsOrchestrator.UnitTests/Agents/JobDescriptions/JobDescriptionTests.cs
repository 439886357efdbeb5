using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.JobDescriptions;

public sealed class JobDescriptionTests
{
    private static readonly JobNotes English = new("Data Engineer", "en", "• Build data pipelines\n2) run them at night;\n\nBuild data pipelines", "SQL\n3 years of experience in data engineering") { NiceToHaves = "Terraform", Salary = "60,000 euros a year" };

    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task A_job_description_says_what_the_notes_say_in_order_and_nothing_else()
    {
        var draft = await WriteAsync(English with { Location = "Berlin", Place = WorkPlace.Hybrid });

        draft.Text.ShouldBe("""
            Data Engineer

            Location: Berlin
            Place of work: hybrid, partly on site

            What you will do
            - Build data pipelines
            - run them at night

            What you need to bring
            - SQL
            - 3 years of experience in data engineering

            Nice to have
            - Terraform

            Salary
            60,000 euros a year

            Equal opportunities
            We welcome applications from everyone, regardless of age, gender, ethnic origin, nationality, religion or belief, disability, sexual orientation or family status.
            """.ReplaceLineEndings("\n"));
        JobCheck.Find(draft, En).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "Data Engineer", "Build data pipelines", "Python", "Docker")]
    [InlineData("de", "Dateningenieur (m/w/d)", "Baut Datenstrecken", "Python", "Docker")]
    public async Task Criteria_come_from_the_must_haves_and_nice_to_haves_of_the_text_in_both_languages(string language, string title, string tasks, string must, string nice)
    {
        var draft = await WriteAsync(new JobNotes(title.Replace(" (m/w/d)", string.Empty, StringComparison.Ordinal), language, tasks, must) { NiceToHaves = nice, Salary = "60.000 Euro" });

        var document = JobText.Read(draft).ToDocument();
        var criteria = await new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest(title, document), default);

        draft.Text.Split('\n')[0].ShouldBe(title);
        criteria.Warnings.ShouldBeEmpty();
        criteria.Criteria.Items.Select(item => (item.Text, item.Importance)).ShouldBe([(must, Importance.MustHave), (nice, Importance.Low)]);
    }

    [Theory]
    [InlineData("A young and dynamic team", JobFindingKind.Protected, "young")]
    [InlineData("Native English speaker", JobFindingKind.Protected, "Native English")]
    [InlineData("We need a ninja", JobFindingKind.GenderCoded, "ninja")]
    [InlineData("An aggressive style of sales", JobFindingKind.GenderCoded, "aggressive")]
    public async Task Biased_wording_is_found_with_its_passage_and_other_words(string task, JobFindingKind kind, string quote)
    {
        var finding = JobCheck.Find(await WriteAsync(English with { Tasks = task }), En).ShouldHaveSingleItem();

        finding.Kind.ShouldBe(kind);
        finding.Quote.ShouldNotBeNull().ShouldContain(quote, Case.Sensitive);
        finding.Instead.ShouldNotBeEmpty();
    }

    [Fact]
    public void What_the_law_asks_for_and_the_text_lacks_is_named_with_what_to_add()
    {
        var german = new JobDescriptionDraft("de", "Ingenieur\n\nIhre Aufgaben\n- Planen Sie Brücken in unserem Büro und vor Ort");

        var findings = JobCheck.Find(german, CultureInfo.GetCultureInfo("de"));

        findings.Select(finding => finding.Kind).ShouldBe([JobFindingKind.Title, JobFindingKind.Equality, JobFindingKind.Salary]);
        findings[0].Wording.ShouldBe("Ingenieur (m/w/d)");
        findings[1].Wording.ShouldNotBeNull().ShouldStartWith("Wir freuen uns über alle Bewerbungen");
        findings[2].Why.ShouldContain("2023/970");
        foreach (var title in new[] { "Ingenieur:in", "Ingenieurin / Ingenieur", "Pflegefachkraft", "Engineer (all genders)", "Ingenieur (w/m/d)" })
        {
            JobCheck.Find(german with { Text = german.Text.Replace("Ingenieur", title, StringComparison.Ordinal) }, En).ShouldNotContain(finding => finding.Kind == JobFindingKind.Title, title);
        }

        foreach (var pay in new[] { "Gehalt: 50.000 bis 60.000 Euro", "Vergütung nach TVöD", "€ 50k", "Vergütung\n60.000 im Jahr" })
        {
            JobCheck.Find(german with { Text = german.Text + "\n\n" + pay }, En).ShouldNotContain(finding => finding.Kind == JobFindingKind.Salary, pay);
        }
    }

    [Theory]
    [InlineData("leave out Terraform", InstructionKind.LeaveOut, "Nice to have")]
    [InlineData("Terraform weglassen", InstructionKind.LeaveOut, "- Terraform")]
    [InlineData("replace SQL with PostgreSQL", InstructionKind.Reword, "- SQL\n")]
    [InlineData("SQL is nice to have", InstructionKind.NiceToHave, "bring\n- SQL")]
    [InlineData("Terraform is a must-have", InstructionKind.MustHave, "Nice to have")]
    public async Task Feedback_changes_the_text_as_it_says(string feedback, InstructionKind kind, string gone)
    {
        var draft = await WriteAsync(English);

        var revision = await new LocalJobReviser().RunAsync(new JobDescriptionRevisionRequest(English, draft, feedback), default);

        draft.Text.ShouldContain(gone, Case.Sensitive);
        revision.Revised.ShouldNotBeNull().Text.ShouldNotContain(gone, Case.Sensitive);
        revision.Understood.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        revision.NotUsed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("add Airflow to the must-haves", "3 years of experience in data engineering\n- Airflow\n")]
    [InlineData("Neue Aufgabe: Berichte an den Vorstand", "- run them at night\n- Berichte an den Vorstand\n")]
    [InlineData("salary: 70,000 euros a year", "60,000 euros a year\n70,000 euros a year")]
    public async Task What_is_to_be_added_stands_in_its_part(string feedback, string there) =>
        (await new LocalJobReviser().RunAsync(new JobDescriptionRevisionRequest(English, await WriteAsync(English), feedback), default)).Revised.ShouldNotBeNull().Text.ShouldContain(there, Case.Sensitive);

    [Theory]
    [InlineData("Leave out COBOL")]
    [InlineData("Make it sing")]
    [InlineData("Add native English speaker to the must-haves")]
    [InlineData("Leave out We welcome applications")]
    public async Task What_cannot_be_used_changes_nothing_and_is_said_back(string feedback)
    {
        var revision = await new LocalJobReviser().RunAsync(new JobDescriptionRevisionRequest(English, await WriteAsync(English), feedback), default);

        (revision.Revised, revision.Understood.Count).ShouldBe((null, 0));
        revision.NotUsed.ShouldBe([feedback]);
    }

    private static Task<JobDescriptionDraft> WriteAsync(JobNotes notes) => new LocalJobWriter().RunAsync(notes, default);
}
