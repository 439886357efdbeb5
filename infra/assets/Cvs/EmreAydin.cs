using TeamsOrchestrator.Assets.Docx;

namespace TeamsOrchestrator.Assets.Cvs;

/// <summary>A file as it arrives when an upload stops half way: the beginning of a Word document, without its directory.</summary>
internal static class EmreAydin
{
    public static byte[] WriteDamaged()
    {
        var whole = new DocxWriter(accent: "1F3864", font: "Calibri")
            .Title("Emre Aydin", "emre.aydin@example.com · +49 69 90009 518 · Frankfurt am Main")
            .Heading("Experience")
            .Position("Data Engineer, Taunus Energy Trading, Frankfurt am Main", "05/2020 – present")
            .Bullets("Python and SQL pipelines on AWS, orchestrated with Airflow", "Meter readings of 1.2 million households")
            .Position("Software Developer, Kleeblatt Software, Mainz", "09/2016 – 04/2020")
            .Bullets("Interfaces between metering systems in Python")
            .ToBytes();
        return whole[..(whole.Length / 2)];
    }
}
