using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class ProfileReaderTests
{
    private const string English = """
        Ana Maria Silva
        Senior Software Engineer
        ana.silva@example.com | +351 912 345 678 | linkedin.com/in/anasilva

        Work Experience

        Senior Software Engineer, Fabrikam Ltd  Mar 2019 – Present
        - Built payment services in C#
        Software Engineer
        Contoso GmbH
        2015 - 2018
        - Wrote SQL since 2016

        Education
        MSc Computer Science, University of Porto, 2015

        Skills
        Languages: C#, SQL, Python
        Tools: Git, Docker (Compose, Swarm)

        Certifications
        AZ-204

        Languages
        Portuguese (native), English (C1, certified)
        """;

    private const string German = """
        Lebenslauf

        Name: Jörg Müller
        E-Mail: joerg@example.de  Telefon: 0221 123 45 67

        Berufserfahrung
        seit 04/2020  Datenbankentwickler bei Muster AG
        Betreuung der Datenbanken
        01.03.2016 – 31.03.2020  Praktikant, Beispiel GmbH

        Ausbildung
        2012 – 2016 Studium der Informatik

        Sprachkenntnisse
        Deutsch (Muttersprache), Englisch (fließend)
        """;

    private readonly ProfileReader reader = new(new FixedClock());

    [Fact]
    public void An_English_CV_is_read_field_by_field()
    {
        var profile = reader.Read(Reading.Of(English));

        profile.Name.ShouldBe("Ana Maria Silva");
        profile.Headline.ShouldBe("Senior Software Engineer");
        profile.Email.ShouldBe("ana.silva@example.com");
        profile.Phone.ShouldBe("+351 912 345 678");
        profile.Language.ShouldBe("en");
        profile.Links.ShouldBe(["linkedin.com/in/anasilva"]);
        profile.Education.ShouldBe(["MSc Computer Science, University of Porto, 2015"]);
        profile.Skills.ShouldBe(["C#", "SQL", "Python", "Git", "Docker (Compose, Swarm)"]);
        profile.Certificates.ShouldBe(["AZ-204"]);
        profile.Languages.ShouldBe(["Portuguese (native)", "English (C1, certified)"]);
    }

    [Fact]
    public void Positions_have_title_employer_dates_text_and_place_the_newest_first()
    {
        var positions = reader.Read(Reading.Of(English)).Positions;

        positions.Select(position => (position.Title, position.Employer, position.From, position.To, position.YearsOnly, position.Line)).ShouldBe(
        [
            ("Senior Software Engineer", "Fabrikam Ltd", new YearMonth(2019, 3), null, false, 7),
            ("Software Engineer", "Contoso GmbH", new YearMonth(2015, 1), new YearMonth(2018, 12), true, 9),
        ]);
        positions[1].Text.ShouldContain("Wrote SQL since 2016");
        positions[0].Text.ShouldNotContain("Contoso");
    }

    [Fact]
    public void A_German_CV_is_read_too()
    {
        var profile = reader.Read(Reading.Of(German));

        profile.Name.ShouldBe("Jörg Müller");
        profile.Phone.ShouldBe("0221 123 45 67");
        profile.Language.ShouldBe("de");
        profile.Languages.ShouldBe(["Deutsch (Muttersprache)", "Englisch (fließend)"]);
        profile.Positions.Select(position => (position.Title, position.Employer, position.From, position.To)).ShouldBe(
        [
            ("Datenbankentwickler", "Muster AG", new YearMonth(2020, 4), null),
            ("Praktikant", "Beispiel GmbH", new YearMonth(2016, 3), new YearMonth(2020, 3)),
        ]);
    }

    [Theory]
    [InlineData("Curriculum Vitae\nJane O'Neil-Smith\nSkills\nSQL", "Jane O'Neil-Smith")]
    [InlineData("DR. LUDWIG VAN BEETHOVEN\nComposer", "LUDWIG VAN BEETHOVEN")]
    [InlineData("Software Engineer\nJane Doe\njane.doe@example.com", "Jane Doe")]
    [InlineData("Jane\nDoe\nEngineer\njane.doe@example.com", "Jane Doe")]
    public void A_name_is_found_at_the_top_or_by_the_mail_address(string text, string name) => reader.Read(Reading.Of(text)).Name.ShouldBe(name);

    [Theory]
    [InlineData("Software Engineer\nWork Experience\n2015 - 2018 Fabrikam")]
    [InlineData("Looking for a position\nFull Stack Developer\nTel Aviv")]
    [InlineData("S K I L L S\nSQL")]
    [InlineData("12 Main Street\nSpringfield")]
    public void A_name_is_never_guessed(string text) => reader.Read(Reading.Of(text)).Name.ShouldBeNull();

    [Theory]
    [InlineData("Fabrikam, 2019 - 2021, order 4711 0815 12", null)]
    [InlineData("2016.09-2019.03", null)]
    [InlineData("Tel. 0221 / 47 11", "0221 / 47 11")]
    [InlineData("Phone: (848)815-6525x24475", "(848)815-6525x24475")]
    [InlineData("030 123 456 78 | Berlin", "030 123 456 78")]
    public void A_telephone_number_is_told_from_other_numbers(string line, string? phone) => reader.Read(Reading.Of(line)).Phone.ShouldBe(phone);

    [Fact]
    public void What_is_not_there_is_null_or_empty()
    {
        var profile = reader.Read(Reading.Of("hello"));

        new[] { profile.Name, profile.Email, profile.Phone, profile.Headline, profile.Language }.ShouldAllBe(field => field == null);
        profile.Positions.ShouldBeEmpty();
        new[] { profile.Education, profile.Skills, profile.Certificates, profile.Languages, profile.Links }.ShouldAllBe(list => list.Count == 0);
    }

    [Fact]
    public void Until_today_ends_with_the_clock()
    {
        var profile = new Profile { Positions = [new("Engineer", "Fabrikam", new YearMonth(2025, 1), null, string.Empty, null, 1)] };

        reader.HistoryOf(profile).Years.ShouldBe(1.5);
    }

    [Fact]
    public void Studies_fill_a_gap_and_make_none()
    {
        Position[] positions =
        [
            new("Engineer", null, new YearMonth(2020, 1), new YearMonth(2021, 12), string.Empty, null, 3),
            new("Intern", null, new YearMonth(2016, 1), new YearMonth(2016, 12), string.Empty, null, 9),
        ];

        reader.HistoryOf(new Profile { Positions = positions }).FindGaps().ShouldBe([(new YearMonth(2017, 1), new YearMonth(2019, 12))]);
        reader.HistoryOf(new Profile { Positions = positions, Education = ["2016 - 2019 MSc", "2001 - 2004 School"] }).FindGaps().ShouldBeEmpty();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero);
    }

    [Fact]
    public async Task Every_part_knows_its_line()
    {
        var profile = new ProfileReader(TimeProvider.System).Read(await Reading.Text(
            "Ana Silva\nData Engineer\nana@example.org, +49 170 1234567\n\nSkills\nSQL, Python\nGit\n\nLanguages\nEnglish (C1)\n\nEducation\nMSc Physics, TU Berlin\n\nLinks\nhttps://ana.example/cv"));

        (ProfileField Field, int Index, int Line)[] expected =
        [
            (ProfileField.Name, 0, 1), (ProfileField.Email, 0, 3), (ProfileField.Phone, 0, 3), (ProfileField.Headline, 0, 2), (ProfileField.Education, 0, 13), (ProfileField.Skill, 0, 6), (ProfileField.Skill, 1, 6),
            (ProfileField.Skill, 2, 7), (ProfileField.Language, 0, 10), (ProfileField.Link, 0, 16),
        ];
        profile.Places.Select(place => (place.Field, place.Index, place.Line)).ShouldBe(expected);
        profile.PlaceOf(ProfileField.Skill, 2)!.Line.ShouldBe(7);
        profile.PlaceOf(ProfileField.Certificate).ShouldBeNull();
    }
}
