using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Documents;
using TeamsOrchestrator.UnitTests.Agents.Screening;

namespace TeamsOrchestrator.UnitTests.Agents.Redaction;

/// <summary>What a German CV says of gender and family, and German words that only look like it.</summary>
public sealed class GermanRedactionTests
{
    private static readonly Profile Nobody = new() { Language = "de" };

    [Theory]
    [InlineData("Er leitete ein Team", "██ leitete ein Team")]
    [InlineData("Seit 2019 ist sie Teamleitung", "Seit 2019 ist ███ Teamleitung")]
    [InlineData("Sie verfügt über zehn Jahre Erfahrung mit SQL", "███ verfügt über zehn Jahre Erfahrung mit SQL")]
    [InlineData("In dieser Zeit arbeitete sie mit Python", "In dieser Zeit arbeitete ███ mit Python")]
    [InlineData("Sie hat ihre Aufgaben und ihr Team gut geführt", "███ hat ████ Aufgaben und ███ Team gut geführt")]
    [InlineData("Er hat seine Aufgaben mit seinem Team gelöst, ihm gelang viel", "██ hat █████ Aufgaben mit ██████ Team gelöst, ███ gelang viel")]
    [InlineData("Er war stets freundlich. Sein Verhalten war gut.", "██ war stets freundlich. ████ Verhalten war gut.")]
    [InlineData("Sie war beliebt. Ihre Kunden arbeiteten gern mit ihr.", "███ war beliebt. ████ Kunden arbeiteten gern mit ███.")]
    public void Pronouns_go_where_a_CV_speaks_of_its_person(string line, string redacted)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldBe(redacted);
        result.Redactions.ShouldAllBe(span => span.Kind == RedactionKind.Gender);
    }

    [Theory]
    [InlineData("Leiterin Vertrieb", "Leiter██ Vertrieb")]
    [InlineData("Senior Softwareentwicklerin, Java und SQL", "Senior Softwareentwickler██, Java und SQL")]
    [InlineData("Diplom-Ingenieurin (FH)", "Diplom-Ingenieur██ (FH)")]
    [InlineData("Psychologin, Dozentin und Doktorandin", "Psycholog██, Dozent██ und Doktorand██")]
    [InlineData("Verwaltungsfachwirtin, Praktikantin, Architektin", "Verwaltungsfachwirt██, Praktikant██, Architekt██")]
    [InlineData("Chefin vom Dienst, Expertin, Kollegin", "Chef██ vom Dienst, Expert██, Kolleg██")]
    [InlineData("PROJEKTLEITERIN VERTRIEB", "PROJEKTLEITER██ VERTRIEB")]
    [InlineData("Goldschmiedin, Tierwartin, Kapitänin, Logopädin", "Goldschmied██, Tierwart██, Kapitän██, Logopäd██")]
    [InlineData("Ärztin, Fachärztin und Zahnärztin", "Ärzt██, Fachärzt██ und Zahnärzt██")]
    [InlineData("Rechtsanwältin, Köchin, Stadträtin", "Rechtsanwält██, Köch██, Stadträt██")]
    public void Endings_that_show_a_woman_go_and_what_she_is_stays(string line, string redacted)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldBe(redacted);
        result.Redactions.ShouldAllBe(span => span.Kind == RedactionKind.Gender);
    }

    [Theory]
    [InlineData("Kauffrau für Büromanagement", "Kauf████ für Büromanagement")]
    [InlineData("Kaufmann für Büromanagement", "Kauf████ für Büromanagement")]
    [InlineData("Bankkauffrau, Industriekaufmann, Diplom-Kauffrau", "Bankkauf████, Industriekauf████, Diplom-Kauf████")]
    [InlineData("EINZELHANDELSKAUFFRAU", "EINZELHANDELSKAUF████")]
    [InlineData("Hotelfachfrau, Restaurantfachmann", "Hotelfach████, Restaurantfach████")]
    [InlineData("Feuerwehrmann, Kamerafrau, Bezirksobmann", "Feuerwehr████, Kamera████, Bezirksob████")]
    [InlineData("Kinderkrankenschwester", "Kinderkranken█████████")]
    [InlineData("Friseuse, Masseuse, Stewardess", "Friseu██, Masseu██, Steward███")]
    [InlineData("Zimmermädchen, Empfangsdame, Tagesmutter", "Zimmer███████, Empfangs████, Tages██████")]
    [InlineData("Kaufmännischer Angestellter, Auszubildender", "Kaufmännische█ Angestellte█, Auszubildende█")]
    [InlineData("Dipl.-Kffr., Dipl.-Kfm., Bankkfm.", "Dipl.-K███., Dipl.-K██., Bankk██.")]
    [InlineData("Dr.in Mag.a, Dipl.-Ing.in", "Dr.██ Mag.█, Dipl.-Ing.██")]
    [InlineData("Kaufmann bei der Bank, vorher Köchin", "Kauf████ bei der Bank, vorher Köch██")]
    public void Of_words_that_are_another_one_for_a_woman_the_part_that_tells_goes(string line, string redacted)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldBe(redacted);
        result.Redactions.ShouldAllBe(span => span.Kind == RedactionKind.Gender);
    }

    [Theory]
    [InlineData("Kaufleute, Fachleute, kaufmännisch und fachmännisch")]
    [InlineData("Kaufmann/Kauffrau, Kauffrau/-mann, Bankkaufmann / Bankkauffrau, Kfm./Kffr.")]
    [InlineData("Bergmann, Hoffmann, Zimmermann, Obama, Jedermann")]
    [InlineData("Damenmode, Schwesterfirma, Muttergesellschaft, Mutterschutzgesetz, Process, Busse")]
    [InlineData("Angestellte, Auszubildende, Angestellte/r, Beauftragte(r)")]
    [InlineData("Facharbeiter, Kauf, Einkauf, Fach, Kamera, Feuerwehr, Nacht, Gemeinde")]
    [InlineData("Dr. Weber, Prof. Lang, Dipl.-Ing., Mag. Huber")]
    [InlineData("Schwerin, Stettin, Hierin, Terpentin, BERLIN, TERMIN")]
    [InlineData("Termin in Berlin, Medizin, Disziplin und Benzin")]
    [InlineData("Mandarin, Latein, Login, Platin und Margarin")]
    [InlineData("Kundinnen, Mitarbeiterinnen und Mitarbeiter:innen")]
    [InlineData("Ingenieur/in, Leiter*in, Entwickler/-in, EntwicklerIn")]
    [InlineData("Severin, Konstantin, Valentin, Christin")]
    [InlineData("darin, worin, bin, hin und im Hinterin-Hof")]
    public void Other_words_with_that_ending_stay(string line) => new Redactor().Redact(Reading.Of(line), Nobody).Redactions.ShouldBeEmpty();

    [Fact]
    public void English_words_keep_their_endings() => new Redactor().Redact(Reading.Of("Leaderin Directorin"), Nobody with { Language = "en" }).Redactions.ShouldBeEmpty();

    [Fact]
    public async Task A_woman_and_a_man_with_one_CV_are_found_to_have_done_the_same()
    {
        const string Woman = "Berufserfahrung\nSoftwareentwicklerin Java, Fabrikam GmbH, 2015-01 bis 2020-12\nProjektleiterin für Systeme mit SQL und Python\nAusbildung\nDiplom-Ingenieurin Elektrotechnik, Universität Leipzig";
        var criteria = new CriteriaSet([.. new[] { "Softwareentwickler", "Java", "3 Jahre Erfahrung als Softwareentwickler", "Projektleitung", "Diplom-Ingenieur Elektrotechnik", "SQL" }.Select((text, index) => new Criterion { Id = $"c{index}", Text = text })]);

        var woman = await ScreenAsync(Woman, criteria);
        var man = await ScreenAsync(Woman.Replace("erin", "er", StringComparison.Ordinal).Replace("eurin", "eur", StringComparison.Ordinal), criteria);

        woman.Findings.Select(finding => (finding.CriterionId, finding.Verdict)).ShouldBe(man.Findings.Select(finding => (finding.CriterionId, finding.Verdict)));
        woman.Findings[0].Verdict.ShouldBe(Verdict.Met);
        woman.Findings[2].Verdict.ShouldBe(Verdict.Met);
        woman.Findings.SelectMany(finding => finding.Evidence).ShouldAllBe(evidence => Woman.Replace('\n', ' ').Contains(evidence.Quote, StringComparison.Ordinal));
        woman.Flags.ShouldNotContain(flag => flag.Kind == FlagKind.DependsOnPerson);
    }

    [Theory]
    [InlineData("Kauffrau für Büromanagement", "Kaufmann für Büromanagement", "Kaufmann für Büromanagement", "Kauffrau für Büromanagement", "Administration")]
    [InlineData("Fachärztin für Chirurgie", "Facharzt für Chirurgie", "Facharzt für Chirurgie", "Fachärztin für Chirurgie")]
    [InlineData("Krankenschwester, Intensivstation", "Krankenpfleger, Intensivstation", "Krankenpfleger", "Nursing")]
    [InlineData("Medizinische Fachangestellte", "Medizinischer Fachangestellter", "Medical assistance", "Medizinische Fachangestellte")]
    [InlineData("Rechtsanwältin Arbeitsrecht", "Rechtsanwalt Arbeitsrecht", "Rechtsanwältin Arbeitsrecht", "Rechtsanwalt Arbeitsrecht")]
    [InlineData("Projektleiterin Tiefbau", "Projektleiter Tiefbau", "Projektleiterin Tiefbau")]
    [InlineData("Hebamme im Kreißsaal", "Entbindungspfleger im Kreißsaal", "Hebamme", "Entbindungspfleger")]
    [InlineData("Geprüfte Bilanzbuchhalterin", "Geprüfter Bilanzbuchhalter", "Geprüfter Bilanzbuchhalter", "Bilanzbuchhalterin", "Accounting")]
    [InlineData("Staatlich anerkannte Erzieherin", "Staatlich anerkannter Erzieher", "Staatlich anerkannte Erzieherin", "Childcare")]
    public async Task What_somebody_is_counts_alike_whatever_the_form(string woman, string man, params string[] asked)
    {
        const string Cv = "Kim Muster\nkim.muster@mail.example\n\nBerufserfahrung\n{0}, Fabrikam GmbH, 2015-01 bis 2020-12\nArbeit mit Kunden und im Team\n";
        var criteria = new CriteriaSet([.. asked.Select((text, index) => new Criterion { Id = $"c{index}", Text = text })]);

        var hers = await ScreenAsync(Cv.Replace("{0}", woman, StringComparison.Ordinal), criteria);
        var his = await ScreenAsync(Cv.Replace("{0}", man, StringComparison.Ordinal), criteria);

        hers.Findings.Select(finding => finding.Verdict).ShouldBe(his.Findings.Select(finding => finding.Verdict));
        hers.Findings.ShouldAllBe(finding => finding.Verdict == Verdict.Met);
        hers.Findings.SelectMany(finding => finding.Evidence).ShouldAllBe(evidence => !evidence.Quote.Contains('█'));
        hers.Flags.Concat(his.Flags).ShouldNotContain(flag => flag.Kind == FlagKind.DependsOnPerson);
    }

    [Fact]
    public void A_degree_is_one_whatever_the_form()
    {
        foreach (var written in new[] { "Dipl.-Kfm. (FH)", "Dipl.-Kffr. (FH)", new Redactor().Redact(Reading.Of("Dipl.-Kffr. (FH)"), Nobody).Text })
        {
            DegreePhrase.FindAll(Tokenizer.Tokenize(written)).ShouldHaveSingleItem().Degree.ShouldBe(Degree.Master);
        }
    }

    [Theory]
    [InlineData("Ich schulte die Kunden und begleitete sie mit Workshops")]
    [InlineData("Die Abteilungen und ihre Systeme, sie laufen heute auf SAP")]
    [InlineData("Wenn Sie Fragen haben, erreichen Sie mich am Abend")]
    [InlineData("Ich freue mich auf Ihre Antwort und Ihr Interesse")]
    [InlineData("Ziel war, verständlich zu sein und seine Kunden zu kennen")]
    [InlineData("ER-Modelle, ER diagrams und die Notaufnahme (ER)")]
    [InlineData("Das Unternehmen und seine 300 Mitarbeiter")]
    public void In_a_CV_in_the_first_person_such_words_stay(string line) =>
        new Redactor().Redact(Reading.Of("Berufserfahrung\n" + line), Nobody).Redactions.ShouldBeEmpty();

    [Theory]
    [InlineData("Die Kunden, sie arbeiten mit SQL")]
    [InlineData("Damit Sie die Daten prüfen können, bauten sie Berichte")]
    [InlineData("Beratung: wir freuen uns auf Ihre Fragen")]
    [InlineData("Verantwortlich zu sein für ER-Modelle")]
    [InlineData("Kunden in der Schweiz, die sie mit SAP betreuten")]
    public void They_you_and_to_be_stay_everywhere(string line)
    {
        var result = new Redactor().Redact(Reading.Of("Er leitete das Team.\n" + line), Nobody);

        result.Text.ShouldEndWith(line);
    }

    [Theory]
    [InlineData("Herr Dr. Weber", RedactionKind.Gender, "Herr")]
    [InlineData("Frau Weber", RedactionKind.Gender, "Frau")]
    [InlineData("verheiratet, Mutter von zwei Kindern", RedactionKind.Family, "Mutter")]
    [InlineData("Zweifache Mutter", RedactionKind.Family, "Mutter")]
    [InlineData("Vater dreier Töchter", RedactionKind.Family, "Vater")]
    [InlineData("alleinerziehend", RedactionKind.Family, "erziehend")]
    [InlineData("2016 - 2018 Elternzeit und Kindererziehung", RedactionKind.Family, "Kinder")]
    [InlineData("Umzug mit meiner Familie", RedactionKind.Family, "meiner Familie")]
    [InlineData("verlobt", RedactionKind.MaritalStatus, "verlobt")]
    [InlineData("Erika Musterfrau, geb. Weber", RedactionKind.MaritalStatus, "Weber")]
    [InlineData("geborene Schmidt-Lang", RedactionKind.MaritalStatus, "Schmidt")]
    public void Titles_and_family_go(string line, RedactionKind kind, string gone)
    {
        var result = new Redactor().Redact(Reading.Of(line), Nobody);

        result.Text.ShouldNotContain(gone, Case.Sensitive);
        result.Redactions.ShouldContain(span => span.Kind == kind);
    }

    [Fact]
    public async Task Covered_pronouns_cost_no_evidence_and_swapped_ones_change_no_verdict()
    {
        // Arrange
        const string Text = "Profil\nSie verfügt über sehr gute Kenntnisse in Python und SQL.\n\nBerufserfahrung\n01/2017 - heute Data Engineer, Fabrikam\nSie leitete ihr Team und baute mit ihrem Team Berichte in Power BI. Ihre Datenmodelle laufen auf PostgreSQL.\n";
        var document = Reading.Of(Text);
        var profile = new ProfileReader(TimeProvider.System).Read(document);
        var screener = new CvScreener(new Redactor(), Cv.Screener());
        var criteria = new CriteriaSet([.. new[] { "Python", "SQL", "Power BI", "PostgreSQL", "Data modelling" }.Select((text, index) => new Criterion { Id = $"c{index}", Text = text })]);
        var request = screener.Prepare(document, profile, criteria, []);

        // Act
        var result = await screener.ScreenAsync(document, request, CancellationToken.None);
        var swapped = await screener.SwapAsync(document, profile, request, result, CancellationToken.None);
        var plain = await screener.ScreenAsync(document, new(document.Pages, profile, criteria, []), CancellationToken.None);

        // Assert
        string.Join('\n', request.Pages.SelectMany(page => page.Lines)).ShouldNotContain("ihrem");
        result.Findings.Select(finding => finding.Verdict).ShouldBe(plain.Findings.Select(finding => finding.Verdict));
        result.Findings.Count(finding => finding.Verdict == Verdict.Met).ShouldBeGreaterThanOrEqualTo(4);
        result.Findings.SelectMany(finding => finding.Evidence).ShouldAllBe(evidence => document.Text.Contains(evidence.Quote) && !evidence.Quote.Contains('█'));
        swapped.Flags.ShouldNotContain(flag => flag.Kind == FlagKind.DependsOnPerson);
    }

    private static async Task<ScreeningResult> ScreenAsync(string text, CriteriaSet criteria)
    {
        var document = Reading.Of(text);
        var profile = new ProfileReader(new FixedClock()).Read(document) with { Language = "de" };
        var screener = new CvScreener(new Redactor(), Cv.Screener());
        var request = screener.Prepare(document, profile, criteria, []);
        request.Profile.Positions.ShouldHaveSingleItem().Title.ShouldNotBeNull();
        return await screener.SwapAsync(document, profile, request, await screener.ScreenAsync(document, request, CancellationToken.None), CancellationToken.None);
    }
}
