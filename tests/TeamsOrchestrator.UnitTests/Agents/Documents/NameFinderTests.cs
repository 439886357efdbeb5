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
    [InlineData("Erika Muster", "Erika Muster")]
    [InlineData("ERIKA MUSTER RESUME", "ERIKA MUSTER")]
    [InlineData("Lebenslauf von Erika Muster", "Erika Muster")]
    [InlineData("ERIKA MUSTER M.SC.", "ERIKA MUSTER")]
    [InlineData("ERIKA\nMUSTER", "ERIKA MUSTER")]
    [InlineData("E R I K A  M U S T E R", "ERIKA MUSTER")]
    [InlineData("Erika Muster\nProject Leader", "Erika Muster")]
    [InlineData("Curriculum Vitae\n#Erika Muster", "Erika Muster")]
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
}
