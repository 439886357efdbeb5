using TeamsOrchestrator.Assets.Pdf;

namespace TeamsOrchestrator.Assets.Cvs;

/// <summary>A typewritten page. It reaches the product only as a scan.</summary>
internal static class AgnieszkaWolska
{
    private static readonly string[] Lines =
    [
        "AGNIESZKA WOLSKA",
        "agnieszka.wolska@example.org",
        "Poznan, Poland",
        string.Empty,
        "CURRICULUM VITAE",
        string.Empty,
        "2019 - present   Data Engineer, Zielony Most Telecom, Poznan",
        "                 Python and SQL pipelines for network data,",
        "                 scheduled with Apache Airflow on AWS.",
        "                 Kafka streams of 4 million events an hour.",
        string.Empty,
        "2016 - 2019      Database Developer, Bursztyn Mail Order, Lodz",
        "                 PL/SQL packages for stock and invoices.",
        string.Empty,
        "Education        MSc Mathematics, Warta University",
        string.Empty,
        "Skills           Python, SQL, Airflow, AWS, Kafka, Oracle",
        string.Empty,
        "Languages        Polish, English (C1), German (B1)",
        string.Empty,
        "References on request.",
    ];

    public static byte[] Write()
    {
        var page = new PdfPage();
        var top = 60.0;
        foreach (var line in Lines)
        {
            top = page.Text(line, 64, top, PdfPage.Width, 11, PdfFont.Typewriter, "000000") + 3;
        }

        return PdfFile.WithText(page);
    }
}
