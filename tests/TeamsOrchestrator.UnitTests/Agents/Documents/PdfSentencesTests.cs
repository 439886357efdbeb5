using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Sentences stay together whatever stands beside them, and tables stay tables.</summary>
public sealed class PdfSentencesTests
{
    [PopplerFact]
    public async Task A_chart_beside_a_short_paragraph_tears_no_sentence_of_it()
    {
        var pdf = Paragraph(new PdfBuilder(), 50, 700, "Most of my work has to do", "with software for trains", "and for the people who", "wait for them.");

        (await Lines(pdf.Text("Python", 230, 693, 8).Text("7", 240, 680, 20).Text("years", 260, 665, 9))).ShouldBe(
            ["Most of my work has to do", "with software for trains", "and for the people who", "wait for them.", "Python", "7", "years"]);
    }

    [PopplerFact]
    public async Task A_word_divided_beside_a_label_is_whole_again()
    {
        var pdf = Paragraph(new PdfBuilder(), 50, 700, "The largest part of it is Engineer-", "ing and its management.").Text("Projects", 300, 700, 9);

        (await Lines(pdf)).ShouldBe(["The largest part of it is Engineering", "and its management.", "Projects"]);
    }

    [PopplerFact]
    public async Task Names_in_a_sentence_begin_no_new_one()
    {
        var pdf = Paragraph(new PdfBuilder(), 50, 700, "I hold a degree in", "Physics and worked with", "experiments at", "Lisbon until last year.").Text("BSc", 190, 694, 20).Text("Physics", 195, 683, 8);

        (await Lines(pdf)).Take(4).ShouldBe(["I hold a degree in", "Physics and worked with", "experiments at", "Lisbon until last year."]);
    }

    [PopplerFact]
    public async Task Dates_beside_a_wrapped_item_are_read_with_the_title_above_it()
    {
        var pdf = Paragraph(new PdfBuilder().Text("Fabrikam, Engineer", 50, 720).Text("Leeds, UK", 440, 720), 50, 700, "- Built the platform that serves a great many requests with 99.9%", "uptime")
            .Text("June 2023 - present", 440, 699).Text("2 years 10 months", 440, 685).Text("- Led the team", 50, 672);

        (await Lines(pdf)).ShouldBe(
            ["Fabrikam, Engineer  Leeds, UK", "June 2023 - present", "2 years 10 months", "- Built the platform that serves a great many requests with 99.9%", "uptime", "- Led the team"]);
    }

    [PopplerFact]
    public async Task A_form_between_a_title_and_the_foot_of_the_page_is_read_row_by_row()
    {
        var pdf = new PdfBuilder().Text("Curriculum", 190, 780, 14).Text("Vitae", 200, 764, 14).Text("Personal", 200, 730, 12).Text("information", 190, 716, 12).Text("Page 1 of the form of", 150, 80, 8).Text("Ana Silva", 190, 70, 8);
        string[][] rows = [["Name or names", "Ana Silva (optional, see the notes)"], ["Address", "Rua Augusta (optional, see the notes)"], ["Telephone", "none today (optional, see the notes)"], ["Mail", "ana@example.org (see the notes)"]];
        for (var row = 0; row < rows.Length; row++)
        {
            pdf.Text(rows[row][0], 170, 690 - (row * 18), 10).Text(rows[row][1], 290, 690 - (row * 18), 10);
        }

        (await Lines(pdf)).ShouldBe(["Curriculum", "Vitae", "Personal", "information", .. rows.Select(row => string.Join("  ", row)), "Page 1 of the form of", "Ana Silva"]);
    }

    [PopplerFact]
    public async Task Rows_of_small_words_and_dates_beside_what_they_belong_to_stay_rows()
    {
        var pdf = new PdfBuilder();
        string[][] rows = [["English", "fluent", "mother tongue"], ["French", "fluent", "oral and written"], ["German", "basic", "oral only"]];
        for (var row = 0; row < rows.Length; row++)
        {
            pdf.Text(rows[row][0], 50, 700 - (row * 14)).Text(rows[row][1], 150, 700 - (row * 14)).Text(rows[row][2], 250, 700 - (row * 14));
        }

        pdf.Text("software engineer at sea", 50, 600).Text("2019 - 2021", 400, 600).Text("data engineer on land", 50, 586).Text("2016 - 2019", 400, 586);

        (await Lines(pdf)).ShouldBe([.. rows.Select(row => string.Join("  ", row)), "software engineer at sea  2019 - 2021", "data engineer on land  2016 - 2019"]);
    }

    [PopplerFact]
    public async Task Labels_and_longer_values_of_a_form_stay_together()
    {
        string[] labels = ["DevOps", "Back-end", "Front-end", "Programming", "Languages"];
        var pdf = new PdfBuilder();
        for (var row = 0; row < labels.Length; row++)
        {
            pdf.Text(labels[row], 90 - (labels[row].Length * 5), 700 - (row * 14)).Text($"Number {row}, Docker, Kubernetes, Rancher, Vagrant", 120, 700 - (row * 14));
        }

        (await Lines(pdf)).ShouldBe(labels.Select((label, row) => $"{label}  Number {row}, Docker, Kubernetes, Rancher, Vagrant"));
    }

    [PopplerFact]
    public async Task Wide_blanks_of_justified_text_are_no_columns()
    {
        var pdf = Paragraph(new PdfBuilder(), 50, 700, "Two months of training in object oriented").Text("programming", 50, 687).Text("and", 130, 687).Text("design,", 167, 687).Text("which", 219, 687);
        Paragraph(pdf, 50, 674, "led to tests of all that there was.").Text("Contact", 300, 693, 9).Text("Phone", 300, 680, 9);

        (await Lines(pdf)).ShouldBe(["Two months of training in object oriented", "programming  and  design,  which", "led to tests of all that there was.", "Contact", "Phone"]);
    }

    private static PdfBuilder Paragraph(PdfBuilder pdf, double x, double y, params string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            pdf.Text(lines[line], x, y - (line * 13));
        }

        return pdf;
    }

    private static async Task<List<string>> Lines(PdfBuilder pdf) => [.. (await Reading.Document("cv.pdf", pdf.Build())).Pages[0].Lines.Where(line => line.Length > 0)];
}
