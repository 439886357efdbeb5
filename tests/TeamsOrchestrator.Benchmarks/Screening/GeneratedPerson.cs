using System.Globalization;

namespace TeamsOrchestrator.Benchmarks.Screening;

/// <summary>An invented applicant for a data engineering position. The same number always gives the same person.</summary>
internal sealed class GeneratedPerson
{
    private static readonly string[] First = ["Ada", "Bruno", "Carla", "David", "Elif", "Farid", "Greta", "Hana", "Ivan", "Jana", "Karim", "Lena", "Marek", "Nadia", "Oskar", "Paula", "Quentin", "Rosa", "Sven", "Tara"];
    private static readonly string[] Last = ["Abel", "Berger", "Castillo", "Dorn", "Eriksen", "Falk", "Gruber", "Haas", "Ivanov", "Jensen", "Keller", "Lindqvist", "Moreau", "Novak", "Okoye", "Peters", "Quint", "Rossi", "Sanders", "Toth"];
    private static readonly string[] Companies = ["Fabrikam", "Northwind Traders", "Adventure Works", "Tailspin Freight", "Contoso Retail", "Litware Energy", "Proseware", "Wingtip Mobility"];
    private static readonly string[] Strong = ["Built and ran data pipelines with Python and SQL in production.", "Moved nightly batches to Kafka and Apache Spark.", "Orchestrated 200 jobs with Airflow on AWS.", "Owned the infrastructure as code in Terraform.", "Tuned SQL queries of the warehouse until they ran in seconds.", "Wrote tests in Python for every pipeline."];
    private static readonly string[] Weak = ["Answered tickets of 400 colleagues a month.", "Designed the web shop with JavaScript and CSS.", "Kept the stock lists of three shops in Excel.", "Trained new colleagues in the help desk.", "Wrote the monthly newsletter for customers.", "Planned the shifts of a team of twelve."];

    private readonly int number;
    private readonly bool strong;

    public GeneratedPerson(int number) => (this.number, strong) = (number, number % 3 != 0);

    public string Name => $"{First[number % First.Length]} {Last[number / First.Length % Last.Length]}";

    public string Contact => $"person{number.ToString(CultureInfo.InvariantCulture)}@mail.example";

    public string FileName => Name.Replace(' ', '-').ToLowerInvariant() + "-" + number.ToString(CultureInfo.InvariantCulture);

    public string Summary => strong ? "Data engineer who likes boring pipelines." : "Quick learner in search of a new field.";

    public string Skills => strong ? "Python, SQL, Airflow, Spark, Kafka, Terraform, AWS" : "Excel, Word, JavaScript, customer service";

    public string Education => number % 2 == 0 ? "MSc Computer Science" : "BSc Business Informatics";

    /// <summary>Gets three positions, the newest first, without a gap.</summary>
    public IEnumerable<(string Title, string When, string[] Lines)> Positions()
    {
        var end = "present";
        for (int position = 0, year = 2022; position < 3; position++, year -= 4)
        {
            var lines = strong ? Strong : Weak;
            yield return (
                $"{(strong ? "Data Engineer" : "Clerk")}, {Companies[(number + position) % Companies.Length]}",
                $"{(number % 12) + 1:00}/{year} – {end}",
                [.. Enumerable.Range(0, 4).Select(line => lines[(number + position + line) % lines.Length])]);
            end = $"{(number % 12) + 1:00}/{year}";
        }
    }
}
