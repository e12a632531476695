using System.ComponentModel.DataAnnotations;
using FacultyDev.Kernel.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;

namespace FacultyDev.Kernel.Pages;

/// <summary>Every component in every state, for those who build pages and for the accessibility tests. Exists in development only.</summary>
[AllowAnonymous]
internal sealed class StyleModel(IWebHostEnvironment environment) : PageModel, IFormPage
{
    [BindProperty]
    public Sample Input { get; set; } = new();

    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    public Task<IActionResult> ShowAsync(CancellationToken cancellation) => Task.FromResult(Show());

    private IActionResult Show() => environment.IsDevelopment() ? Page() : NotFound();

    internal sealed class Sample
    {
        [Required, StringLength(120), Display(Name = "Title")]
        public string? Title { get; set; }

        [DataType(DataType.MultilineText), Display(Name = "What happened")]
        public string? Note { get; set; }

        [Required, Display(Name = "Kind of meeting")]
        public string? Kind { get; set; }

        [Required, Display(Name = "Due")]
        public DateOnly? Due { get; set; }

        [Range(0.5, 40), Display(Name = "Protected time")]
        public decimal? Hours { get; set; } = 2.5m;

        [Display(Name = "Evidence")]
        public IFormFile? File { get; set; }

        [Display(Name = "Tell the owner by e-mail")]
        public bool Tell { get; set; } = true;

        [Required, Display(Name = "Who may read it")]
        public string? Audience { get; set; } = "me";
    }
}
