using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

[Collection(PublicDocumentsCollection.Name)]
public sealed class NameFinderTests(PublicDocuments documents)
{
    private readonly ProfileReader reader = new(TimeProvider.System);

    [SharedDataFact(NeedsPoppler = true)]
    public async Task The_names_of_public_cvs_are_found_and_those_of_empty_forms_are_not_made_up()
    {
        // Arrange
        (string File, string? Name)[] expected =
        [
            ("altacv/mmayer.pdf", "MARISSA MAYER"), ("altacv/sample.pdf", null), ("awesome-cv/resume.pdf", "Byungjin Park"), ("deedy-chinese/resume.pdf", "Gao Ce"), ("ai_recruiter/Vickie_Jones.pdf", "Vickie Jones"),
            ("latexcv/classic.pdf", "JAN KüSTER"), ("latexcv/infographics2_en.pdf", "ACHRAF NAJMI"), ("latexcv/minimalistic.pdf", "JAN KÜSTER"), ("latexcv/modern.pdf", "Jan Küster"), ("latexcv/rows.pdf", "JAN KüSTER"),
            ("latexcv/sidebarleft.pdf", "ILYA RUMYANTSEV"), ("latexcv/two_column.pdf", "Jan Küster"), ("rendercv/John_Doe_InkTheme_CV.pdf", "John Doe"), ("texlive/komacv_classic.pdf", "Jane Eyre"),
            ("texlive/simplecv_shakespeare.pdf", "William Shakespeare"), ("texlive/ecv_en.pdf", null), ("texlive/europecv_cv_template_en.pdf", null), ("texlive/harnon-cv.pdf", null), ("texlive/tucv.pdf", null),
            ("texlive/pas-cv_architecte.pdf", "Jean DUPONT"), ("texlive/pas-cv_centaure.pdf", "Jean DUPONT"), ("texlive/pas-cv_pegase.pdf", "Jean DUPONT"), ("texlive/pas-cv_pluton.pdf", "Jean DUPONT"),
            ("texlive/pas-cv_andromede.pdf", null), ("deedy-chinese/resume-cn.pdf", "⾼ 策"),
        ];

        foreach (var (file, name) in expected)
        {
            // Act
            var profile = reader.Read(await documents.ReadAsync(SharedData.PathTo(["cv-pdf", .. file.Split('/')])));

            // Assert
            profile.Name.ShouldBe(name, file);
        }
    }

    [Theory]
    [InlineData("37 ans\nJean DUPONT  Célibataire\n3, rue de la liberté", "Jean DUPONT")]
    [InlineData("Jean-Luc DUPONT MARTIN 3, rue de la liberté", "Jean-Luc DUPONT MARTIN")]
    [InlineData("37 ans\nJean DUPONT\nMarie CURIE", null)]
    [InlineData("37 ans\nFormation SAP\nParis FRANCE", null)]
    public void A_French_CV_writes_the_family_name_in_capitals(string head, string? name)
    {
        var text = head + "\nFormation\n2006 Licence de mathématiques, Université de Bordeaux, avec mention\nExpérience\nEnseignant dans un lycée, pour des élèves de seconde et de première";

        reader.Read(Reading.Of(text)).Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("Erika Muster", "Erika Muster")]
    [InlineData("ERIKA MUSTER RESUME", "ERIKA MUSTER")]
    [InlineData("Lebenslauf von Erika Muster", "Erika Muster")]
    [InlineData("ERIKA MUSTER M.SC.", "ERIKA MUSTER")]
    [InlineData("ERIKA\nMUSTER", "ERIKA MUSTER")]
    [InlineData("E R I K A  M U S T E R", "ERIKA MUSTER")]
    [InlineData("Erika Muster\nProject Leader", "Erika Muster")]
    [InlineData("Curriculum Vitae\n#Erika Muster", "Erika Muster")]
    [InlineData("高策", "高策")]
    [InlineData("个人简历", null)]
    [InlineData("教育经历", null)]
    [InlineData("Chief Storyteller and Driver", null)]
    [InlineData("Junior Chef", null)]
    [InlineData("Blue Ocean Holding", null)]
    [InlineData("Paint\nSculpture\nPottery", null)]
    public void The_largest_letters_are_a_name_only_where_they_read_like_one(string large, string? name)
    {
        // Arrange: a column of skills comes first in reading order; a # means the next size below.
        var lines = new List<string> { "Skills", string.Empty, "Ansible", "Linux", string.Empty };
        var marks = new List<LineMark>();
        foreach (var line in large.Split('\n'))
        {
            lines.Add(line.TrimStart('#'));
            marks.Add(new LineMark(lines.Count, LineMarkKind.Heading, line[0] == '#' ? 2 : 1));
        }

        lines.AddRange([string.Empty, "Ten years in operations of large data centres."]);

        // Act
        var profile = reader.Read(new Document("cv.pdf", [new DocumentPage(1, lines) { Marks = marks }], []));

        // Assert
        profile.Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("Projektleiterin Tiefbau")]
    [InlineData("Geprüfte Bilanzbuchhalterin")]
    [InlineData("Hebamme Kreißsaal")]
    [InlineData("Krankenschwester Intensivstation")]
    [InlineData("Diplom-Ingenieurin Maschinenbau")]
    [InlineData("Medizinische Fachangestellte")]
    [InlineData("Bankkaufmann Firmenkunden")]
    [InlineData("Truck Driver")]
    [InlineData("Registered Midwife")]
    [InlineData("Chief Accountant")]
    [InlineData("Infirmière Libérale")]
    [InlineData("Responsable Logistique")]
    [InlineData("Ingénieure Calcul")]
    [InlineData("Enfermera Pediátrica")]
    [InlineData("Jefa de Obra")]
    [InlineData("Técnico Electricista")]
    public void A_job_title_is_no_name(string title)
    {
        // Nothing confirms it, something in the file's name or the address seems to, and a large heading says it.
        var text = title + "\nBerlin, " + title.Split(' ')[0].ToLowerInvariant() + "@mail.example\n\nErfahrung\n2015 - 2020 Fabrikam GmbH";

        reader.Read(Reading.Of(text)).Name.ShouldBeNull();
        reader.Read(Reading.Of(title + "\nFabrikam GmbH, Berlin")).Name.ShouldBeNull();
        reader.Read(Reading.Of(text) with { FileName = title + ".pdf" }).Name.ShouldBeNull();
        reader.Read(new Document("cv.pdf", [new DocumentPage(1, [title, "Zehn Jahre Erfahrung"]) { Marks = [new LineMark(1, LineMarkKind.Heading, 1)] }], [])).Name.ShouldBeNull();
    }

    [Fact]
    public void Names_that_are_also_what_people_are_stay_names()
    {
        string[] family =
        [
            "Cook", "Driver", "Head", "Fischer", "Schneider", "Koch", "Kaufmann", "Zimmermann", "Hofmeister", "Neubauer", "Richter", "Wagner", "Becker", "Schäfer", "Jäger", "Förster", "Lehrer", "Gärtner",
            "Averin", "Grandin", "Saverin", "Valentin", "Konstantin", "Stewart", "Hektor", "Contador", "Guerrero", "Zapatero", "Boulanger", "Charpentier", "Chester", "Webster", "Carpenter", "Mason", "Amtmann", "Schwarz", "Arzt",
        ];
        foreach (var name in family)
        {
            reader.Read(Reading.Of($"Kim {name}\nBerlin\n\nExperience\n2015 - 2020 Fabrikam")).Name.ShouldBe($"Kim {name}");
            reader.Read(Reading.Of($"Fabrikam\nKim {name}\nkim.{name.ToLowerInvariant()}@mail.example")).Name.ShouldBe($"Kim {name}");
        }
    }

    [Fact]
    public void A_title_above_the_name_leaves_the_name_to_be_found() =>
        reader.Read(Reading.Of("Projektleiterin Tiefbau\nErika Muster\nerika.muster@mail.example")).Name.ShouldBe("Erika Muster");
}
