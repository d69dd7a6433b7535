<form class="drop" data-upload data-endpoint="/uploads" data-journey="{{JOURNEY}}" data-piece="{{PIECE}}" data-refresh-url="{{PIECE_ADDRESS}}" data-refresh-target="#files" data-size-max="{{SIZE_MAX}}" data-say-sending="[[earning.say_sending]]" data-say-left-seconds="[[earning.say_left_seconds]]" data-say-left-minutes="[[earning.say_left_minutes]]" data-say-paused="[[earning.say_paused]]" data-say-offline="[[earning.say_upload_offline]]" data-say-done="[[earning.say_done]]" data-say-too-large="[[earning.say_too_large]]" data-say-refused="[[earning.say_refused]]" data-say-failed="[[earning.say_upload_failed]]" data-say-pause="[[earning.say_pause]]" data-say-resume="[[earning.say_resume]]" data-say-cancel="[[forms.cancel]]" data-say-retry="[[earning.say_retry]]" data-say-progress="[[earning.say_progress]]" action="{{ADDRESS}}/evidence" method="post" enctype="multipart/form-data">
[[>shared/csrf]]
<input type="hidden" name="piece" value="{{PIECE}}">
<svg class="icon drop-icon" aria-hidden="true"><use href="/static/icons.svg#upload"></use></svg>
<p class="drop-words"><span class="needs-script">[[earning.drop_here]] </span><label class="drop-choose" for="drop-files">[[earning.choose_files]]</label><input class="drop-input" type="file" id="drop-files" name="file" multiple accept="{{ACCEPT}}"></p>
<p class="drop-limits">{{LIMITS}}<span class="no-script-only">. [[earning.plain_limit]]</span></p>
<button class="usa-button usa-button--tight no-script-only" type="submit">[[earning.send]]</button>
</form>
