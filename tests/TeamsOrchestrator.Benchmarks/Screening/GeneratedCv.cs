using System.Text;
using TeamsOrchestrator.Assets.Docx;
using TeamsOrchestrator.Assets.Pdf;

namespace TeamsOrchestrator.Benchmarks.Screening;

/// <summary>The files of a pile of applications: of ten, five are PDF, four Word and one text.</summary>
internal static class GeneratedCv
{
    public static readonly (string Name, byte[] Content) Job = ("job-description.md", Encoding.UTF8.GetBytes("""
        # Senior Data Engineer

        We are looking for a Senior Data Engineer for our platform team.

        ## Requirements
        - At least 5 years of professional experience in data engineering are a must
        - SQL is required
        - Python in production is required
        - Experience with Airflow or Dagster

        ## Nice to have
        - Apache Spark or Kafka
        - Terraform
        - A cloud platform (AWS, Azure or Google Cloud)
        """));

    public static (string Name, byte[] Content) Write(int number)
    {
        var person = new GeneratedPerson(number);
        return (number % 10) switch
        {
            < 5 => (person.FileName + ".pdf", Pdf(person)),
            < 9 => (person.FileName + ".docx", Docx(person)),
            _ => (person.FileName + ".txt", Text(person)),
        };
    }

    private static byte[] Pdf(GeneratedPerson person)
    {
        var page = new PdfPage();
        var top = Line(page, person.Name, 40, 24, PdfFont.Bold);
        top = Line(page, person.Contact, top, 10, PdfFont.Regular);
        top = Line(page, person.Summary, top + 6, 10, PdfFont.Regular);
        top = Line(page, "Work experience", top + 12, 14, PdfFont.Bold);
        foreach (var (title, when, lines) in person.Positions())
        {
            top = Line(page, title, top + 6, 11, PdfFont.Bold);
            top = Line(page, when, top, 10, PdfFont.Regular);
            top = lines.Aggregate(top, (next, line) => page.Bullet(line, 50, next, 480, 10, "222222"));
        }

        top = Line(page, "Education", top + 12, 14, PdfFont.Bold);
        top = Line(page, person.Education, top, 10, PdfFont.Regular);
        top = Line(page, "Skills", top + 12, 14, PdfFont.Bold);
        Line(page, person.Skills, top, 10, PdfFont.Regular);
        return PdfFile.WithText(page);
    }

    private static double Line(PdfPage page, string text, double top, double size, PdfFont font) => page.Text(text, 50, top, 480, size, font, "222222");

    private static byte[] Docx(GeneratedPerson person)
    {
        var document = new DocxWriter(accent: "1F4E79", font: "Calibri").Title(person.Name, person.Contact).Text(person.Summary).Heading("Work experience");
        foreach (var (title, when, lines) in person.Positions())
        {
            document.Position(title, when).Bullets(lines);
        }

        return document.Heading("Education").Text(person.Education).Heading("Skills").Text(person.Skills).ToBytes();
    }

    private static byte[] Text(GeneratedPerson person)
    {
        var text = new StringBuilder().AppendLine(person.Name).AppendLine(person.Contact).AppendLine().AppendLine(person.Summary).AppendLine().AppendLine("Work experience");
        foreach (var (title, when, lines) in person.Positions())
        {
            text.AppendLine().AppendLine(title).AppendLine(when);
            foreach (var line in lines)
            {
                text.Append("- ").AppendLine(line);
            }
        }

        text.AppendLine().AppendLine("Education").AppendLine(person.Education).AppendLine().AppendLine("Skills").AppendLine(person.Skills);
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
