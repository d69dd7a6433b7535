<div class="page-narrow">
<nav class="trail" aria-label="[[forms.trail]]"><a href="/roster?affiliate={{SLUG}}">[[roster.title]]</a></nav>
<h1 class="title">[[roster.upload_title]]</h1>
<p class="lead">[[roster.upload_lead]]</p>
<form class="form" action="/roster/uploads" method="post" enctype="multipart/form-data">
[[>shared/csrf]]
[[>shared/error_summary]]
<input type="hidden" name="affiliate" value="{{SLUG}}">
<div class="usa-form-group{{#FILE_ERROR}} usa-form-group--error{{/FILE_ERROR}}">
<label class="usa-label" for="file">[[roster.file]]</label>
<p class="usa-hint" id="file-hint">[[roster.file_hint]]</p>
{{#FILE_ERROR}}<p class="usa-error-message" id="file-error"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#triangle"></use></svg>{{SENTENCE}}</p>{{/FILE_ERROR}}
<input class="usa-input" id="file" name="file" type="file" accept=".csv,text/csv" aria-describedby="file-hint"{{#FILE_ERROR}} aria-invalid="true"{{/FILE_ERROR}}>
</div>
<fieldset class="usa-fieldset">
<legend class="usa-legend">[[roster.extent]]</legend>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="extent" id="extent-whole" value="whole"{{#IS_WHOLE}} checked{{/IS_WHOLE}}><label class="usa-radio__label" for="extent-whole">[[roster.extent_whole]] <span class="usa-radio__label-description">[[roster.extent_whole_more]]</span></label></div>
<div class="usa-radio"><input class="usa-radio__input" type="radio" name="extent" id="extent-part" value="part"{{#IS_PART}} checked{{/IS_PART}}><label class="usa-radio__label" for="extent-part">[[roster.extent_part]] <span class="usa-radio__label-description">[[roster.extent_part_more]]</span></label></div>
</fieldset>
<p class="actions"><button class="usa-button" type="submit">[[roster.upload_button]]</button> <a href="/roster?affiliate={{SLUG}}">[[forms.cancel]]</a></p>
</form>
<section class="section" aria-labelledby="format-title">
<h2 class="title-side" id="format-title">[[roster.format_title]]</h2>
<p>[[roster.format_words]]</p>
<div class="table-scroll" tabindex="0" role="group" aria-label="[[roster.format_title]]"><table class="usa-table">
<caption class="usa-sr-only">[[roster.format_title]]</caption>
<thead><tr><th scope="col">member_number</th><th scope="col">name</th><th scope="col">email</th><th scope="col">from</th><th scope="col">to</th></tr></thead>
<tbody><tr><th scope="row">104-2231</th><td>Renata Holloway</td><td>renata.holloway@example.org</td><td>2024-09-01</td><td></td></tr>
<tr><th scope="row">104-2232</th><td>Ida Moreau</td><td>ida.moreau@example.org</td><td>9/1/2025</td><td>8/31/2026</td></tr></tbody>
</table></div>
</section>
</div>
